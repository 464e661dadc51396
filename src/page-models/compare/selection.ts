import { type Nearest, plainFault, type QuestionFault } from '../shared/question-fault.ts';

/** Most devices that stand side by side. */
export const MOST_DEVICES = 4;

/** What a comparison shows, as its address has it. */
export interface Selection {
  /** Ids in the order of the columns, each once. */
  readonly devices: readonly string[];
  /** The device that ratios are against; undefined means the first. */
  readonly base: string | undefined;
  readonly onlyDifferences: boolean;
}

/** Reads the query of an address: `?d=a,b&base=a&diff=1`. Nothing in it is checked against data. */
export function parseSelection(query: string): Selection {
  const parameters = new URLSearchParams(query);
  const ids = parameters
    .getAll('d')
    .flatMap((list) => list.split(','))
    .map((id) => id.trim().toLowerCase())
    .filter((id) => id !== '');
  return {
    devices: [...new Set(ids)],
    base: parameters.get('base')?.trim().toLowerCase() || undefined,
    onlyDifferences: parameters.get('diff') === '1',
  };
}

/** Writes the query of an address, so that `parseSelection` reads the same selection back. */
export function writeSelection({ devices, base, onlyDifferences }: Selection): string {
  const parts = [
    devices.length > 0 ? `d=${devices.map(encodeURIComponent).join(',')}` : '',
    base === undefined ? '' : `base=${encodeURIComponent(base)}`,
    onlyDifferences ? 'diff=1' : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

export interface ResolvedSelection {
  /** Only devices that exist, at most four. */
  readonly selection: Selection;
  readonly faults: readonly QuestionFault[];
}

interface NamedDevice {
  readonly id: string;
  readonly title: string;
}

/**
 * Sorts out what of an asked selection can be shown. Nothing is dropped in silence: each device
 * that is left out is named, with the nearest one that exists or the way to see it.
 */
export function resolveSelection(
  asked: Selection,
  known: readonly NamedDevice[],
  nearest: Nearest,
): ResolvedSelection {
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const existing = asked.devices.filter((id) => titles.has(id));
  const shown = existing.slice(0, MOST_DEVICES);
  const left = existing.slice(MOST_DEVICES);
  const unknown = asked.devices
    .filter((id) => !titles.has(id))
    .map((id) => unknownDevice(id, asked, nearest(id, titles.keys()), titles));
  const base = asked.base !== undefined && shown.includes(asked.base) ? asked.base : undefined;
  const faults = [
    ...unknown,
    ...(left.length > 0 ? [tooMany(left, asked, titles)] : []),
    ...(asked.base !== undefined && base === undefined
      ? [
          plainFault(
            `The baseline “${asked.base}” is not among the devices shown; ratios are against the first.`,
          ),
        ]
      : []),
    ...(shown.length === 1 ? [plainFault('Choose a second device to compare.')] : []),
  ];
  return { selection: { ...asked, devices: shown, base }, faults };
}

function unknownDevice(
  id: string,
  asked: Selection,
  meant: string | undefined,
  titles: ReadonlyMap<string, string>,
): QuestionFault {
  const text = `There is no device “${id}”.`;
  if (meant === undefined) return plainFault(text);
  const devices = [...new Set(asked.devices.map((other) => (other === id ? meant : other)))];
  const base = asked.base === id ? meant : asked.base;
  return {
    text,
    suggestions: [
      {
        text: `Use ${titles.get(meant) ?? meant} (${meant}) instead`,
        query: writeSelection({ ...asked, devices, base }),
      },
    ],
  };
}

function tooMany(
  left: readonly string[],
  asked: Selection,
  titles: ReadonlyMap<string, string>,
): QuestionFault {
  const names = left.map((id) => titles.get(id) ?? id).join(', ');
  const first = asked.devices[0];
  const devices = [...(first === undefined ? [] : [first]), ...left].slice(0, MOST_DEVICES);
  return {
    text: `${MOST_DEVICES} devices fit side by side. Not shown: ${names}.`,
    suggestions: [
      {
        text: `Compare ${left.length === 1 ? 'it' : 'them'} with ${titles.get(first ?? '') ?? 'the first'}`,
        query: writeSelection({ ...asked, devices, base: undefined }),
      },
    ],
  };
}
