import { type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { gaps, lines } from './sites.ts';

/** Words that are none. */
export const SPELLING_FAULTS: readonly FaultClass[] = [
  faultIn(
    'spelling: letters swapped',
    'spelling',
    gaps,
    () => `A machine with much\n${MARK}memroy inside.\n\n`,
  ),
  faultIn(
    'spelling: letter doubled',
    'spelling',
    gaps,
    () => `A machine with a\n${MARK}proccessor inside.\n\n`,
  ),
  faultIn(
    'spelling: in a field',
    'spelling',
    lines('facts'),
    swap(/^( *note: ).*$/, '$1It was mesured by hand.'),
  ),
];
