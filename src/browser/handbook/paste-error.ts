/** Compares a pasted log with the symptoms of known problems, in the browser alone. */
import {
  indexSymptoms,
  type SymptomIndex,
  type SymptomRecord,
} from '../../symptoms/index-symptoms.ts';
import { type Candidate, matchSymptoms } from '../../symptoms/match.ts';
import { dataLoader } from '../shared/data-loader.ts';
import { element } from '../shared/element.ts';

/** As much as is looked at; more would keep the page from answering. */
const MOST_CHARACTERS = 200_000;
/** Letters shown of a line that matched. */
const MOST_SHOWN = 300;
/** After the last key, so that typing never waits. */
const DELAY_MS = 200;

const form = document.querySelector<HTMLFormElement>('form[data-paste]');
const box = form?.querySelector('textarea');
const status = form?.querySelector('[data-paste-status]');
const result = form?.querySelector('[data-paste-result]');

if (form && box && status && result) {
  const { symptoms = '', problems = '' } = form.dataset;
  const load = dataLoader(symptoms, isSymptoms);
  let index: SymptomIndex | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const text = box.value;
    if (text.trim() === '') {
      status.textContent = '';
      result.replaceChildren();
      return;
    }
    try {
      // The address has the folder of the site in front already.
      index ??= indexSymptoms(await load(''));
      const found = matchSymptoms(text.slice(0, MOST_CHARACTERS), index);
      if (box.value !== text) return;
      status.textContent = statusWords(found, text.length);
      result.replaceChildren(...found.map((one) => row(one, problems)));
    } catch {
      result.replaceChildren();
      status.textContent =
        'The list of symptoms did not arrive. Change the text to try again, or look through the list below.';
    }
  };
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), DELAY_MS);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
}

/** Whether an answer is the list of symptoms: another page could stand at the address. */
function isSymptoms(answer: unknown): answer is SymptomRecord[] {
  return (
    Array.isArray(answer) &&
    answer.every((one) => Array.isArray(Reflect.get(Object(one), 'output')))
  );
}

function statusWords(found: readonly Candidate[], length: number): string {
  const sure = found.filter(({ isSure }) => isSure).length;
  const cut =
    length > MOST_CHARACTERS ? ` Only the first ${MOST_CHARACTERS / 1000} kB were looked at.` : '';
  if (sure > 0)
    return `${sure === 1 ? 'One recorded problem' : `${sure} recorded problems`} with such output, the most likely first.${cut}`;
  const none = `No line of this text is the mark of one recorded problem.${cut}`;
  return found.length === 0
    ? `${none} That does not mean that nothing is wrong.`
    : `${none} The problems below have similar lines, or lines that also appear for other reasons.`;
}

function row({ id, title, state, lines, isSure }: Candidate, problems: string): HTMLElement {
  const link = element('a', '', title);
  link.setAttribute('href', `${problems}${id}/`);
  const item = document.createElement('li');
  item.dataset[isSure ? 'problem' : 'possible'] = id;
  item.append(link, ` (${state}). ${isSure ? 'Lines that match:' : 'Possible, by these lines:'}`);
  for (const line of lines) {
    const pre = document.createElement('pre');
    pre.append(line.slice(0, MOST_SHOWN));
    item.append(pre);
  }
  return item;
}
