/** What the site publishes at `/compare/data.json`: every device with its comparable figures. */
export interface CompareData {
  readonly properties: readonly CompareProperty[];
  readonly devices: readonly CompareDevice[];
}

/** A row that comparisons can have, in the order of display. */
export interface CompareProperty {
  readonly id: string;
  readonly label: string;
  /** Heading that the row stands under. */
  readonly group: string;
  /** Which end is better; nothing is ranked where neither is. */
  readonly direction: 'higher' | 'lower' | 'none';
  readonly unit?: string | undefined;
  /** Whether only figures of the same condition may be set against each other. */
  readonly isLikeForLike?: boolean | undefined;
  /** What to say of a device that has no such figure, but one of another property. */
  readonly otherwise?: readonly { readonly property: string; readonly words: string }[] | undefined;
}

export interface CompareDevice {
  readonly id: string;
  readonly title: string;
  /** The title as headings print it, with number and unit on one line. */
  readonly heading: string;
  readonly kind: string;
  /** Its data sheet, without the base path. */
  readonly path: string;
  readonly figures: readonly CompareFigure[];
}

/** One published figure of a device. Fields that do not apply are left out. */
export interface CompareFigure {
  readonly property: string;
  /** What the data sheet calls it; tells figures of one cell apart. */
  readonly label: string;
  /** Value and unit as published, with qualifier and condition. */
  readonly value: string;
  /** The same in the unit of the property, where it was published in another one. */
  readonly converted?: string | undefined;
  /** In the unit of the property; only for a single number that is no bound. */
  readonly number?: number | undefined;
  /** What the figure is instead of a single number: a range, a bound. */
  readonly notComparable?: string | undefined;
  readonly isApproximate?: boolean | undefined;
  readonly condition?: string | undefined;
  /** Whether the figure is of the chip in the device, and stands on the sheet of the chip. */
  readonly isOfChip?: boolean | undefined;
  /** How it came to be known, in words. */
  readonly status: string;
  /** When it was measured or published, in words. */
  readonly dates: string;
  /** Publisher and date of the first source. */
  readonly source: string;
  /** Row on the data sheet, without the base path. */
  readonly path: string;
}

/** Whether a parsed answer is the data of this site: another page could stand at the address. */
export function isCompareData(answer: unknown): answer is CompareData {
  return (
    hasList(answer, 'properties', (property) => hasTexts(property, ['id', 'label', 'group'])) &&
    hasList(
      answer,
      'devices',
      (device) =>
        hasTexts(device, ['id', 'title', 'heading', 'kind', 'path']) &&
        hasList(device, 'figures', (figure) =>
          hasTexts(figure, ['property', 'label', 'value', 'status', 'dates', 'source', 'path']),
        ),
    )
  );
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof Reflect.get(value, name) === 'string')
  );
}

function hasList(value: unknown, name: string, isItem: (item: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const list: unknown = Reflect.get(value, name);
  return Array.isArray(list) && list.every(isItem);
}
