/** The panel “Appearance”, made when it is first asked for. */
import styles from '../../styles/appearance.css?url';
import { element } from '../shared/element.ts';
import { loadStyles } from '../shared/load-styles.ts';
import { FIELDS, type Field } from './appearance-fields.ts';
import {
  chooseSetting,
  currentSettings,
  resetSettings,
  SETTINGS_EVENT,
} from './stored-settings.ts';

// Started with the code, so that both are on their way before the press.
const ready = loadStyles(styles);

const NOT_KEPT = 'This browser keeps nothing for this site: the choice holds for this page only.';

let panel: HTMLElement | undefined;

/** Shows the panel; from then on the button opens and closes it without script. */
export async function showPanel(button: HTMLButtonElement): Promise<void> {
  await ready;
  if (panel === undefined) {
    panel = makePanel();
    button.after(panel);
    button.popoverTargetElement = panel;
  }
  panel.showPopover({ source: button });
}

function makePanel(): HTMLElement {
  const heading = element('h2', '', 'Appearance');
  heading.id = 'appearance-title';
  heading.tabIndex = -1;
  heading.autofocus = true;
  const status = element('p', 'appearance-status');
  status.setAttribute('role', 'status');
  const reset = element('button', 'button', 'Back to the defaults');
  reset.type = 'button';
  const close = element('button', 'button', 'Close');
  close.type = 'button';
  const actions = element('p', 'appearance-actions', reset, close);
  const made = element('div', 'appearance', heading, ...FIELDS.map(fieldset), actions, status);
  made.popover = 'auto';
  made.setAttribute('role', 'dialog');
  made.setAttribute('aria-labelledby', heading.id);

  made.addEventListener('change', ({ target }) => {
    const field = FIELDS.find(
      ({ name }) => target instanceof HTMLInputElement && name === nameOf(target),
    );
    if (field === undefined || !(target instanceof HTMLInputElement)) return;
    const isKept = chooseSetting(field.name, target.value === '' ? undefined : target.value);
    status.textContent = isKept ? '' : NOT_KEPT;
  });
  reset.addEventListener('click', () => {
    status.textContent = resetSettings() ? 'All settings are at their defaults.' : NOT_KEPT;
  });
  close.addEventListener('click', () => made.hidePopover());
  addEventListener(SETTINGS_EVENT, () => showCurrent(made));
  showCurrent(made);
  return made;
}

/** Prefix of the names of our controls: the page may have others. */
const PREFIX = 'appearance-';

const nameOf = (input: HTMLInputElement): string => input.name.slice(PREFIX.length);

function fieldset({ name, legend, choices, hint }: Field): HTMLElement {
  const radios = choices.map(({ text, value = '' }) => {
    const input = element('input', '');
    input.type = 'radio';
    input.name = PREFIX + name;
    input.value = value;
    return element('label', '', input, text);
  });
  const made = element('fieldset', '', element('legend', '', legend), ...radios);
  if (hint !== undefined) {
    const note = element('p', '', hint);
    note.id = `${PREFIX}${name}-hint`;
    made.setAttribute('aria-describedby', note.id);
    made.append(note);
  }
  return made;
}

/** Checks what holds now: it may have been chosen in another tab. */
function showCurrent(panel: HTMLElement): void {
  const settings = new Map(Object.entries(currentSettings()));
  for (const input of panel.querySelectorAll('input'))
    input.checked = input.value === (settings.get(nameOf(input)) ?? '');
}
