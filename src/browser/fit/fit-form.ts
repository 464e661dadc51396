import { type Asked, FIELDS, type FitState, OWN_SHAPE } from '../../page-models/fit/state.ts';
import { requiredElement } from '../search/required-element.ts';

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

  /** Sets the controls to what is answered; fields that nobody asked for stay as they are. */
  write(asked: Asked, state: FitState): void {
    const shown: Asked = {
      ...asked,
      model: state.model.id,
      format: state.format.id,
      device: state.device.id,
      units: String(state.units),
      context: String(state.context),
      concurrency: String(state.concurrency),
      kv: state.kv.id,
      engine: state.engine.id,
      ...(state.model.id === OWN_SHAPE && {
        parameters: String(state.model.parametersTotalBillion),
        active: String(state.model.parametersActiveBillion),
      }),
    };
    for (const field of FIELDS) {
      const control = this.#control(field);
      const value = shown[field];
      if (control !== undefined && value !== undefined) control.value = value;
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
