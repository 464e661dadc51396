import { findEngines } from './engines/find-engines.ts';
import { findNu } from './nu.ts';

/** Gets the programs that long tests alone need; what cannot be had is left out, and said. */
export default function setup(): void {
  findEngines();
  findNu();
}
