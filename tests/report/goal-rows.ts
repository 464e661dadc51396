import type { Goal } from './goals.ts';
import type { LastRuns } from './read-results.ts';

/** A row of the report, as plain text. */
export interface GoalRow {
  readonly goal: string;
  readonly target: string;
  readonly reached: string;
  readonly proof: string;
  readonly limit: string;
}

/** What the last runs say of each goal. */
export function goalRows(goals: readonly Goal[], { files, figures }: LastRuns): GoalRow[] {
  return goals.map(({ goal, target, tests, figures: ids = [], limit = '' }) => {
    const ran = files.filter(({ file }) => tests.some((test) => file.startsWith(test)));
    const missing = tests.filter((test) => !ran.some(({ file }) => file.startsWith(test)));
    const sum = (key: 'passed' | 'failed' | 'leftOut'): number =>
      ran.reduce((all, one) => all + one[key], 0);
    const counts = [
      `${sum('passed')} tests passed`,
      ...(sum('failed') > 0 ? [`${sum('failed')} failed`] : []),
      ...(sum('leftOut') > 0 ? [`${sum('leftOut')} left out`] : []),
    ].join(', ');
    const measured = ids.flatMap((id) => {
      const figure = figures.find((one) => one.id === id);
      return figure ? [`${figure.value.toLocaleString('en')} ${figure.unit}`] : [];
    });
    const unproven = missing.length > 0 ? [`not run: ${missing.join(', ')}`] : [];
    const reached =
      tests.length === 0
        ? 'not proven here'
        : [...measured, ...(ran.length > 0 ? [counts] : []), ...unproven].join('; ');
    return { goal, target, reached, proof: tests.join(', '), limit };
  });
}
