import { describe, it } from 'vitest';
import { SOME_FAULT_CASES, useFaults } from '../support/faults/meet-fault.ts';
import { TEST_SITES } from '../support/test-sites.ts';

const meet = useFaults(TEST_SITES.real);

// Every fault on every template is tried in tests/long/faults.test.ts.
describe('a page stays readable and says what failed, one fault of each file', () => {
  it.concurrent.each(SOME_FAULT_CASES)('$name: $fault, on $on', meet);
});
