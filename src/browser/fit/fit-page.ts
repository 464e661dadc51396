import { toDom } from '../../markup/to-dom.ts';
import { isFitData } from '../../page-models/fit/data.ts';
import {
  type Asked,
  essential,
  type Nearest,
  parseQuery,
  resolve,
  writeQuery,
} from '../../page-models/fit/state.ts';
import { fitView } from '../../page-models/fit/view.ts';
import { fitAnswer } from '../../renderings/fit/answer.ts';
import { fitReverse } from '../../renderings/fit/reverse.ts';
import { requiredElement } from '../search/required-element.ts';
import { siteBase } from '../search/site-base.ts';
import { dataLoader } from '../shared/data-loader.ts';
import { showFaults } from '../shared/fault-list.ts';
import { FitForm } from './fit-form.ts';

const loadData = dataLoader('/fit/data.json', isFitData);

/** Connects the page that answers whether a model fits; does nothing on other pages. */
export function connectFit(nearest: Nearest): void {
  const page = document.querySelector<HTMLElement>('[data-fit]');
  if (page === null) return;
  const base = siteBase().replace(/\/$/, '');
  const address = (path: string): string => base + path;
  const answer = requiredElement(page, '[data-fit-answer]', HTMLElement);
  const reverse = requiredElement(page, '[data-fit-reverse]', HTMLElement);
  const faultList = requiredElement(page, '[data-fit-faults]', HTMLElement);
  const status = requiredElement(page, '[data-fit-status]', HTMLElement);
  const form = new FitForm(requiredElement(page, 'form', HTMLFormElement), () => {
    const asked = essential(form.read());
    history.replaceState(history.state, '', location.pathname + writeQuery(asked));
    void show(asked, false);
  });
  let asked = 0;

  /** Draws the answer to a question, and says what of it could not be taken as asked. */
  async function show(question: Asked, writesForm: boolean): Promise<void> {
    asked += 1;
    const turn = asked;
    answer.setAttribute('aria-busy', 'true');
    try {
      const data = await loadData(base);
      if (turn !== asked) return;
      const { state, faults } = resolve(question, data, nearest);
      showFaults(faultList, faults);
      if (state === undefined) return;
      if (writesForm) form.write(question, state);
      form.hintReserve(state.device.reserveGib);
      const view = fitView(state, question, data);
      answer.replaceChildren(...toDom(fitAnswer(view, address)));
      reverse.replaceChildren(...toDom([fitReverse(view, address)]));
      status.textContent = `${view.memory.verdictWords}. ${view.speed.words}`;
    } catch {
      showFaults(faultList, [
        { text: 'The data could not be loaded. The table of common models below works without.' },
      ]);
    } finally {
      if (turn === asked) answer.removeAttribute('aria-busy');
      page?.setAttribute('data-ready', '');
    }
  }

  form.enable();
  const restore = (): void => {
    const wanted = parseQuery(location.search);
    if (Object.keys(wanted).length > 0) void show(wanted, true);
    else page.setAttribute('data-ready', '');
  };
  addEventListener('popstate', restore);
  restore();
}
