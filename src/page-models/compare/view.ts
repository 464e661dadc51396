import type { CompareData, CompareDevice, CompareFigure, CompareProperty } from './data.ts';
import { formatRatio } from './ratio.ts';
import type { Selection } from './selection.ts';

/** A comparison as it is drawn, in a page and by its script. */
export interface CompareView {
  readonly caption: string;
  readonly columns: readonly CompareColumn[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly CompareRow[] }[];
  /** How many rows are left out because all devices agree. */
  readonly hiddenRows: number;
}

export interface CompareColumn {
  readonly id: string;
  readonly title: string;
  readonly heading: string;
  readonly path: string;
  readonly isBaseline: boolean;
}

export interface CompareRow {
  readonly id: string;
  readonly label: string;
  /** Unit of the numbers in its lines. */
  readonly unit: string | undefined;
  /** Why nothing is ranked or no ratio given; small words under the label. */
  readonly note: string | undefined;
  readonly cells: readonly CompareCell[];
}

/** The figures of one device; without any, the words that stand in their place. */
export interface CompareCell {
  readonly lines: readonly CompareLine[];
  readonly words: string | undefined;
}

export interface CompareLine {
  readonly value: string;
  readonly isBest: boolean;
  /** Number in the unit of the property, where it is a single one. */
  readonly number: number | undefined;
  /** Small words behind the value: the ratio, the mark of the best, the value in the row's unit. */
  readonly remarks: readonly string[];
  /** What figure it is, if the cell has several. */
  readonly label: string | undefined;
  readonly status: string;
  readonly dates: string;
  readonly source: string;
  readonly path: string;
}

/** Shown where a device has no figure, nor one of a kindred property. */
export const NO_SOURCED_FIGURE = 'no sourced figure';

/** Sets the chosen devices side by side. Ids that the data lacks are passed over. */
export function compareView(data: CompareData, selection: Selection): CompareView {
  const devices = selection.devices.flatMap(
    (id) => data.devices.find((device) => device.id === id) ?? [],
  );
  const baseline = devices.find(({ id }) => id === selection.base) ?? devices[0];
  const rows = data.properties.flatMap((property) => {
    const figures = devices.map((device) => figuresOf(device, property.id));
    return figures.some((list) => list.length > 0) ? [{ property, figures }] : [];
  });
  const shown = rows.filter(({ figures }) => !selection.onlyDifferences || isDifferent(figures));
  const titles = [...new Set(shown.map(({ property }) => property.group))];
  return {
    caption: devices.map(({ heading }) => heading).join(', '),
    columns: devices.map(({ id, title, heading, path }) => ({
      id,
      title,
      heading,
      path,
      isBaseline: id === baseline?.id,
    })),
    groups: titles.map((title) => ({
      title,
      rows: shown
        .filter(({ property }) => property.group === title)
        .map(({ property }) => rowOf(property, devices, baseline)),
    })),
    hiddenRows: rows.length - shown.length,
  };
}

function figuresOf(device: CompareDevice, property: string): CompareFigure[] {
  return device.figures.filter((figure) => figure.property === property);
}

function isDifferent(cells: readonly (readonly CompareFigure[])[]): boolean {
  const texts = cells.map((figures) =>
    figures.map(({ value, converted }) => converted ?? value).join(' / '),
  );
  return new Set(texts).size > 1;
}

function rowOf(
  property: CompareProperty,
  devices: readonly CompareDevice[],
  baseline: CompareDevice | undefined,
): CompareRow {
  const base = baseline === undefined ? [] : figuresOf(baseline, property.id);
  const best = bestNumber(property, devices);
  const cells = devices.map((device): CompareCell => {
    const figures = figuresOf(device, property.id);
    const lines = figures.map((figure) => {
      const ratio = device === baseline ? [] : ratioWords(property, figure, base);
      const isBest = best !== undefined && figure.number === best.number;
      const mark = isBest ? [best.words] : [];
      return lineOf(figure, figures.length > 1, isBest, [...ratio, ...mark]);
    });
    return { lines, words: lines.length > 0 ? undefined : missingWords(property, device) };
  });
  return {
    id: property.id,
    label: property.label,
    unit: property.unit,
    note: rowNote(property, devices, base),
    cells,
  };
}

function lineOf(
  figure: CompareFigure,
  isOneOfSeveral: boolean,
  isBest: boolean,
  words: readonly string[],
): CompareLine {
  const { value, converted, number, label, isOfChip, status, dates, source, path } = figure;
  return {
    value,
    isBest,
    number,
    remarks: [...(converted === undefined ? [] : [`= ${converted}`]), ...words],
    label: isOneOfSeveral ? label : undefined,
    status: isOfChip === true ? `of its chip, ${status}` : status,
    dates,
    source,
    path,
  };
}

function missingWords(property: CompareProperty, device: CompareDevice): string {
  const kindred = (property.otherwise ?? []).find(
    (other) => figuresOf(device, other.property).length > 0,
  );
  return kindred?.words ?? NO_SOURCED_FIGURE;
}

/** The ratio to the baseline, or why there is none; nothing where the row's note says why. */
function ratioWords(
  property: CompareProperty,
  figure: CompareFigure,
  base: readonly CompareFigure[],
): string[] {
  const [only] = base;
  if (property.direction === 'none' || base.length !== 1 || only?.number === undefined) return [];
  if (figure.number === undefined) return [`no ratio: ${figure.notComparable ?? 'not a number'}`];
  if (property.isLikeForLike === true && figure.condition !== only.condition)
    return ['no ratio: another condition'];
  const isApproximate = figure.isApproximate === true || only.isApproximate === true;
  const ratio = formatRatio(figure.number, only.number, isApproximate);
  return ratio === undefined ? [] : [ratio];
}

/** The best number of a row and its mark; undefined if fewer than two devices have one, or all agree. */
function bestNumber(
  { id, direction, isLikeForLike }: CompareProperty,
  devices: readonly CompareDevice[],
): { readonly number: number; readonly words: string } | undefined {
  if (direction === 'none') return undefined;
  const rivals = devices
    .map((device) => figuresOf(device, id).filter(({ number }) => number !== undefined))
    .filter((figures) => figures.length > 0);
  const figures = rivals.flat();
  const numbers = figures.flatMap(({ number }) => number ?? []);
  if (rivals.length < 2 || new Set(numbers).size < 2) return undefined;
  if (isLikeForLike === true && new Set(figures.map(({ condition }) => condition)).size > 1)
    return undefined;
  const number = direction === 'higher' ? Math.max(...numbers) : Math.min(...numbers);
  const holders = rivals.filter((list) => list.some((figure) => figure.number === number));
  const words = direction === 'higher' ? 'highest' : 'lowest';
  return { number, words: holders.length > 1 ? `${words}, shared` : words };
}

function rowNote(
  { direction, unit }: CompareProperty,
  devices: readonly CompareDevice[],
  base: readonly CompareFigure[],
): string | undefined {
  if (unit === undefined || devices.length < 2) return undefined;
  if (direction === 'none') return 'not ranked';
  if (base.length === 0) return 'no ratio: the baseline has no figure';
  if (base.length > 1) return 'no ratio: the baseline has several figures';
  const [only] = base;
  return only?.number === undefined
    ? `no ratio: the baseline is ${only?.notComparable ?? 'no number'}`
    : undefined;
}
