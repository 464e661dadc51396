import { type Asked, DEFAULTS, FIELDS, OWN_SHAPE } from '../../page-models/fit/state.ts';
import { requiredElement } from '../search/required-element.ts';
import { element } from '../shared/element.ts';

type Control = HTMLSelectElement | HTMLInputElement;

/** The controls of the page. */
export class FitForm {
  readonly #form: HTMLFormElement;
  readonly #own: HTMLFieldSetElement;

  /** @param onChange runs after the reader has changed a control */
  constructor(form: HTMLFormElement, onChange: () => void) {
    this.#form = form;
    this.#own = requiredElement(form, '[data-fit-own]', HTMLFieldSetElement);
    form.addEventListener('change', () => {
      this.#showOwn();
      onChange();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      onChange();
    });
  }

  /** The controls are out of use until there is a script that answers them. */
  enable(): void {
    requiredElement(this.#form, 'fieldset', HTMLFieldSetElement).disabled = false;
    this.#showOwn();
  }

  /** What the controls say. */
  read(): Asked {
    return Object.fromEntries(
      FIELDS.flatMap((field) => {
        const value = this.#control(field)?.value.trim();
        return value ? [[field, value]] : [];
      }),
    );
  }

  /**
   * Sets the controls to what is asked. What a list does not have is shown in it as asked, so that
   * it stays asked for until the reader chooses something else.
   */
  write(asked: Asked): void {
    const usual: Asked = DEFAULTS;
    for (const field of FIELDS) {
      const control = this.#control(field);
      if (control === undefined) continue;
      const value = asked[field] ?? usual[field] ?? '';
      if (control instanceof HTMLSelectElement) choose(control, value);
      else control.value = value;
    }
    this.#showOwn();
  }

  /** Says what is kept for the system if the reader gives nothing. */
  hintReserve(gib: number): void {
    const control = this.#control('reserve');
    if (control instanceof HTMLInputElement) control.placeholder = String(gib);
  }

  #control(field: string): Control | undefined {
    const found = this.#form.elements.namedItem(field);
    return found instanceof HTMLSelectElement || found instanceof HTMLInputElement
      ? found
      : undefined;
  }

  #showOwn(): void {
    const isOwn = this.#control('model')?.value === OWN_SHAPE;
    this.#own.hidden = !isOwn;
    this.#own.disabled = !isOwn;
  }
}

/** Chooses a value of a list, with an entry of its own if the list does not have it. */
function choose(list: HTMLSelectElement, value: string): void {
  list.querySelector('[data-unknown]')?.remove();
  if (![...list.options].some((option) => option.value === value)) {
    const option = element('option', '', `“${value}”, not known`);
    option.value = value;
    option.dataset['unknown'] = '';
    list.prepend(option);
  }
  list.value = value;
}
