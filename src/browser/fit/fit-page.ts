import { toDom } from '../../markup/to-dom.ts';
import { type FitData, isFitData } from '../../page-models/fit/data.ts';
import {
  asksSomething,
  type Resolved,
  resolve,
  resolveAddress,
} from '../../page-models/fit/resolve.ts';
import { essential, writeQuery } from '../../page-models/fit/state.ts';
import { fitView } from '../../page-models/fit/view.ts';
import { type Nearest, plainFault } from '../../page-models/shared/question-fault.ts';
import { fitAnswer, noAnswer } from '../../renderings/fit/answer.ts';
import { fitReverse } from '../../renderings/fit/reverse.ts';
import { requiredElement } from '../search/required-element.ts';
import { siteBase } from '../search/site-base.ts';
import { dataLoader } from '../shared/data-loader.ts';
import { showFaults } from '../shared/fault-list.ts';
import { FitForm } from './fit-form.ts';

const loadData = dataLoader('/fit/data.json', isFitData);

/**
 * Connects the page that answers whether a model fits.
 *
 * @param isAsked whether the reader has changed a control already
 */
export function connectFit(page: HTMLElement, nearest: Nearest, isAsked: boolean): void {
  const base = siteBase().replace(/\/$/, '');
  const address = (path: string): string => base + path;
  const answer = requiredElement(page, '[data-fit-answer]', HTMLElement);
  const reverse = requiredElement(page, '[data-fit-reverse]', HTMLElement);
  const faultList = requiredElement(page, '[data-fit-faults]', HTMLElement);
  const status = requiredElement(page, '[data-fit-status]', HTMLElement);
  const answerForm = (): void => {
    const asked = essential(form.read());
    history.replaceState(history.state, '', location.pathname + writeQuery(asked));
    void show((data) => resolve(asked, data, nearest), false);
  };
  const form = new FitForm(requiredElement(page, 'form', HTMLFormElement), answerForm);
  let asked = 0;

  /** Draws the answer to a question, or says what of it is not known and draws none. */
  async function show(ask: (data: FitData) => Resolved, writesForm: boolean): Promise<void> {
    asked += 1;
    const turn = asked;
    answer.setAttribute('aria-busy', 'true');
    try {
      const data = await loadData(base);
      if (turn !== asked) return;
      const { state, taken, faults } = ask(data);
      showFaults(faultList, faults);
      if (writesForm) form.write(taken);
      if (state === undefined) {
        drawNone('part of the question is not known.');
        return;
      }
      form.hintReserve(state.device.reserveGib);
      const view = fitView(state, taken, data);
      answer.replaceChildren(...toDom(fitAnswer(view, address)));
      reverse.replaceChildren(...toDom([fitReverse(view, address)]));
      status.textContent = `${view.memory.verdictWords}. ${view.speed.words}`;
    } catch {
      if (turn !== asked) return;
      showFaults(faultList, [
        plainFault('The data could not be loaded. The table of common models below works without.'),
      ]);
      drawNone('the data could not be loaded.');
    } finally {
      if (turn === asked) answer.removeAttribute('aria-busy');
      page.setAttribute('data-ready', '');
    }
  }

  /** An answer to another question would be read as the answer to this one. */
  function drawNone(why: string): void {
    answer.replaceChildren(...toDom(noAnswer(why)));
    reverse.replaceChildren(...toDom(noAnswer(why)));
    status.textContent = '';
  }

  form.enable();
  const restore = (): void => {
    const query = location.search;
    void show(
      (data) =>
        asksSomething(query) ? resolveAddress(query, data, nearest) : resolve({}, data, nearest),
      true,
    );
  };
  addEventListener('popstate', restore);
  if (isAsked) answerForm();
  else if (asksSomething(location.search) || !page.hasAttribute('data-ready')) restore();
}
