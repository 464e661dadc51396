import { describe, it } from 'vitest';
import { ALL_FAULT_CASES, useFaults } from '../support/faults/meet-fault.ts';
import { noteShare } from '../support/figures.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const meet = useFaults(TEST_SITES.real);

describe('a page stays readable and says what failed, with every fault of every file', () => {
  it.concurrent.each(ALL_FAULT_CASES)('$name: $fault, on $on', async (one) => {
    await meet(one);
    noteShare(
      'faults',
      `${one.name}: ${one.fault}, on ${one.on}`,
      ALL_FAULT_CASES.length,
      'pairs of a file that fails and a template, none without use',
    );
  });
});
