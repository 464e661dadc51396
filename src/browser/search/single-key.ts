import { element } from '../shared/element.ts';

const STORAGE_KEY = 'settings';

/** Adds the switch for opening search with a key alone. The function that it returns shows how it stands. */
export function addSingleKeySwitch(list: Element): () => void {
  const box = element('input', '');
  box.type = 'checkbox';
  box.addEventListener('change', () => chooseKeys(box.checked ? undefined : 'off'));
  const label = element('label', '', box, ' open search with ', element('kbd', '', '/'));
  list.append(element('li', '', label));
  return () => {
    box.checked = document.documentElement.dataset['keys'] !== 'off';
  };
}

/** Chooses on this page at once, and for others if the browser lends storage. */
function chooseKeys(value: 'off' | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined) delete dataset['keys'];
  else dataset['keys'] = value;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}');
    const settings = typeof kept === 'object' && kept !== null ? kept : {};
    // A value that is undefined is left out of the text.
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...settings, keys: value }));
  } catch {
    // Without storage, or with something else in its place, the choice lasts for this page.
  }
}
