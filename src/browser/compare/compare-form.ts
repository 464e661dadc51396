import type { Selection } from '../../page-models/compare/selection.ts';
import { requiredElement } from '../search/required-element.ts';
import { element } from '../shared/element.ts';

/** The controls of a comparison: selects for the devices and the baseline, and a checkbox. */
export class CompareForm {
  readonly #form: HTMLFormElement;
  readonly #devices: readonly HTMLSelectElement[];
  readonly #base: HTMLSelectElement;
  readonly #differences: HTMLInputElement;

  /** @param onChange runs after the reader has changed a control */
  constructor(form: HTMLFormElement, onChange: () => void) {
    this.#form = form;
    this.#devices = [...form.querySelectorAll<HTMLSelectElement>('select[data-compare-device]')];
    this.#base = requiredElement(form, 'select[name="base"]', HTMLSelectElement);
    this.#differences = requiredElement(form, 'input[name="diff"]', HTMLInputElement);
    form.addEventListener('change', () => {
      this.#offerBaselines(this.#base.value);
      onChange();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** The controls are out of use until there is a script that answers them. */
  enable(): void {
    requiredElement(this.#form, 'fieldset', HTMLFieldSetElement).disabled = false;
  }

  /** What the controls say. The baseline is named only if it is not the first device. */
  read(): Selection {
    const devices = this.#chosen();
    const base = this.#base.value;
    return {
      devices,
      base: base === '' || base === devices[0] ? undefined : base,
      onlyDifferences: this.#differences.checked,
    };
  }

  /** Sets the controls to a selection of devices that exist. */
  write({ devices, base, onlyDifferences }: Selection): void {
    for (const [index, select] of this.#devices.entries()) select.value = devices[index] ?? '';
    this.#differences.checked = onlyDifferences;
    this.#offerBaselines(base);
  }

  /** A device that is chosen twice, by its name. */
  repeated(): string | undefined {
    const values = this.#devices.filter(({ value }) => value !== '');
    const again = values.find(
      ({ value }, index) => values.findIndex((other) => other.value === value) < index,
    );
    return again?.selectedOptions[0]?.text;
  }

  #chosen(): string[] {
    return [...new Set(this.#devices.map(({ value }) => value).filter((id) => id !== ''))];
  }

  #offerBaselines(wanted: string | undefined): void {
    const devices = this.#chosen();
    const options = devices.map((id) => {
      const made = element('option', '', this.#titleOf(id));
      made.value = id;
      return made;
    });
    this.#base.replaceChildren(...options);
    this.#base.value =
      wanted !== undefined && devices.includes(wanted) ? wanted : (devices[0] ?? '');
  }

  #titleOf(id: string): string {
    const options = [...(this.#devices[0]?.options ?? [])];
    return options.find(({ value }) => value === id)?.text ?? id;
  }
}
