import type {
  CompareData,
  CompareDevice,
  CompareFigure,
  CompareProperty,
} from '../../../src/page-models/compare/data.ts';

/** A figure that says as little as it may. */
export function figure(property: string, changes: Partial<CompareFigure> = {}): CompareFigure {
  return {
    property,
    label: `Label of ${property}`,
    value: `${changes.number ?? 'some'} units`,
    status: 'stated by the maker',
    dates: 'as published 1 Jan 2026',
    source: 'Maker, 2026',
    path: `/devices/a/#f-${property}`,
    ...changes,
  };
}

export function device(id: string, ...figures: readonly CompareFigure[]): CompareDevice {
  const title = `The ${id}`;
  return { id, title, heading: title, kind: 'computer', path: `/devices/${id}/`, figures };
}

export const PROPERTIES: readonly CompareProperty[] = [
  { id: 'speed', label: 'Speed', group: 'First', direction: 'higher', unit: 'GB/s' },
  {
    id: 'dense',
    label: 'Dense',
    group: 'First',
    direction: 'higher',
    unit: 'TFLOPS',
    otherwise: [{ property: 'sparse', words: 'only a sparse figure is published' }],
  },
  { id: 'sparse', label: 'Sparse', group: 'First', direction: 'higher', unit: 'TFLOPS' },
  { id: 'cores', label: 'Cores', group: 'Second', direction: 'none', unit: 'cores' },
  { id: 'weight', label: 'Weight', group: 'Second', direction: 'lower', unit: 'kg' },
  {
    id: 'price',
    label: 'Price',
    group: 'Third',
    direction: 'lower',
    unit: 'USD',
    isLikeForLike: true,
  },
  { id: 'os', label: 'System', group: 'Third', direction: 'none' },
];

export const data = (...devices: readonly CompareDevice[]): CompareData => ({
  properties: PROPERTIES,
  devices,
});
