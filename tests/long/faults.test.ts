import { describe, it } from 'vitest';
import { ALL_FAULT_CASES, useFaults } from '../support/faults/meet-fault.ts';
import { noteFigure, noteShare } from '../support/figures.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { partInTurn, TURN } from '../support/turn.ts';

const meet = useFaults(TEST_SITES.real);
let met = 0;
/** Two runs try all pairs; each has every kind of file. */
const PARTS = 2;
const cases = partInTurn(ALL_FAULT_CASES, PARTS);
const share = `${(TURN % PARTS) + 1} of ${PARTS}`;
console.log(
  `faults: share ${share}, ${cases.length} of ${ALL_FAULT_CASES.length}; ROTATION=${TURN}`,
);

describe('a page stays readable and says what failed, with faults of every file', () => {
  it.concurrent.each(cases)('$name: $fault, on $on', async (one) => {
    await meet(one);
    met += 1;
    noteFigure('faults', met, 'pairs of a file that fails and a template, none without use');
    if (met === cases.length) noteShare('fault-shares', share, PARTS, 'shares of all pairs');
  });
});
