const MS_A_DAY = 86_400_000;

/**
 * Which turn of its rotations a run takes: `ROTATION`, or the day, so that runs on days that follow
 * each other try all that one run has no time for.
 */
export const TURN: number =
  process.env['ROTATION'] === undefined
    ? Math.floor(Date.now() / MS_A_DAY)
    : Number(process.env['ROTATION']);

/** The part of a list that has its turn, of so many parts. */
export const partInTurn = <T>(all: readonly T[], parts: number): T[] =>
  all.filter((_, at) => at % parts === TURN % parts);

/**
 * The part of a list that has its turn in one of several ways, such as modes of viewing. Each entry has
 * its turn in one way; after `parts` turns every entry was tried in one, after `parts` × `ways` in all.
 */
export function partInTurnOfWay<T>(
  all: readonly T[],
  parts: number,
  way: number,
  ways: number,
): T[] {
  const shift = Math.floor(TURN / parts);
  return partInTurn(all, parts).filter((_, at) => (at + shift) % ways === way);
}
