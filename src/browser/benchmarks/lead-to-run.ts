/**
 * Leads from the address of a run, or of a choice of runs, on to the page that has all of them. Both
 * were addresses of this page when it had the whole table; without script its list of numbers answers.
 */
import { asksForRun } from './asks-for-run.ts';

const all = document.querySelector<HTMLAnchorElement>('a[data-all-runs]');

function leadOn(): void {
  if (all === null) return;
  if (asksForRun(location, (anchor) => document.getElementById(anchor) !== null))
    location.replace(all.href + location.search + location.hash);
}

addEventListener('hashchange', leadOn);
leadOn();
