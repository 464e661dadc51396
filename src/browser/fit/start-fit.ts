import type { Nearest } from '../../page-models/shared/question-fault.ts';

/** What shows that a reader turns to the form, before anything is asked. */
const TURNS = ['pointerover', 'focusin'] as const;
const ASKS = ['change', 'submit'] as const;

/**
 * Opens the form that asks whether a model fits. What answers it is loaded when the address asks, or
 * when a reader turns to the form: until then the example in the page is the answer.
 */
export function startFit(loadNearest: () => Promise<Nearest>): void {
  const page = document.querySelector<HTMLElement>('[data-fit]');
  const form = page?.querySelector('form');
  if (!page || !form) return;
  let isLoading = false;
  let isAsked = false;

  const load = (): void => {
    if (isLoading) return;
    isLoading = true;
    Promise.all([import('./fit-page.ts'), loadNearest()]).then(
      ([{ connectFit }, nearest]) => {
        for (const name of TURNS) form.removeEventListener(name, load);
        for (const name of ASKS) form.removeEventListener(name, ask);
        connectFit(page, nearest, isAsked);
      },
      () => {
        // The next turn to the form tries again.
        isLoading = false;
      },
    );
  };
  /** A change that comes before the code that answers it is answered by that code. */
  const ask = (event: Event): void => {
    if (event.type === 'submit') event.preventDefault();
    isAsked = true;
    load();
  };

  for (const name of TURNS) form.addEventListener(name, load);
  for (const name of ASKS) form.addEventListener(name, ask);
  if (location.search !== '') {
    load();
    return;
  }
  form.querySelector('fieldset')?.removeAttribute('disabled');
  adoptExample(page);
  page.setAttribute('data-ready', '');
}

/** Where the address asks nothing, the example that stands in the page is the answer. */
function adoptExample(page: HTMLElement): void {
  const answer = page.querySelector('[data-fit-answer]');
  for (const words of answer?.querySelectorAll('[data-example]') ?? []) words.remove();
  const verdict = answer?.querySelector<HTMLElement>('[data-example-verdict]');
  const found = verdict?.dataset['exampleVerdict'];
  verdict?.removeAttribute('data-example-verdict');
  if (found !== undefined) verdict?.setAttribute('data-verdict', found);
}
