import {
  RUN_KIND_WORDS,
  RUN_KINDS,
  RUN_SOURCE_CLASS_WORDS,
  RUN_SOURCE_CLASSES,
} from '../../content-schemas/run-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { type Credit, creditsOf } from '../../knowledge/credits.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import type { RunPlot } from '../../plots/run-plot.ts';
import { runPlots } from '../../plots/run-plots.ts';
import type { BibliographyItem } from '../shared/bibliography.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';
import { inReadingOrder, NO_ENGINE, type RunRow, runRow } from './run-rows.ts';

/** The page of all measured runs. */
export interface BenchmarksPage {
  readonly rows: readonly RunRow[];
  readonly plots: readonly { readonly drawing: RunPlot; readonly markers: readonly Marker[] }[];
  readonly controls: readonly FilterControl[];
  readonly bibliography: readonly BibliographyItem[];
  readonly credits: readonly Credit[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Builds the page: plots, then every run, decode of one stream on one DGX Spark first. */
export function benchmarksPage(knowledge: Knowledge): BenchmarksPage {
  const numbers = new SourceNumbers(knowledge);
  const plots = runPlots(knowledge).map((drawing) => ({
    drawing,
    markers: numbers.markers([...new Set(drawing.runs.flatMap(({ sources }) => sources))]),
  }));
  const rows = inReadingOrder(knowledge.runs, knowledge).map((run) =>
    runRow(run, knowledge, numbers),
  );
  const bibliography = numbers.bibliography();
  return {
    rows,
    plots,
    controls: controlsOf(rows),
    bibliography,
    credits: creditsOf(bibliography.map(({ reference }) => reference)),
  };
}

function controlsOf(rows: readonly RunRow[]): FilterControl[] {
  /** Options by name, as often as rows have them. */
  const named = (idOf: (row: RunRow) => string, wordsOf: (row: RunRow) => string) => {
    const words = new Map(
      rows.filter((row) => idOf(row) !== '').map((row) => [idOf(row), wordsOf(row)]),
    );
    return filterOptions(
      rows.map(idOf),
      [...words]
        .map(([value, text]) => ({ value, words: text }))
        .sort((a, b) => collator.compare(a.words, b.words)),
    );
  };
  return [
    {
      name: 'device',
      label: 'Device',
      allWords: 'All devices',
      options: named(
        ({ device }) => device,
        ({ deviceName }) => deviceName,
      ),
    },
    {
      name: 'kind',
      label: 'Measured',
      allWords: 'Everything',
      options: filterOptions(
        rows.map(({ kind }) => kind),
        RUN_KINDS.map((value) => ({ value, words: RUN_KIND_WORDS[value] })),
      ),
    },
    {
      name: 'model',
      label: 'Model',
      allWords: 'All models',
      options: named(
        ({ model }) => model,
        ({ modelName }) => modelName,
      ),
    },
    {
      name: 'engine',
      label: 'Engine',
      allWords: 'All engines',
      options: named(
        ({ engine }) => engine,
        ({ engine }) => (engine === NO_ENGINE ? 'not stated' : engine),
      ),
    },
    {
      name: 'class',
      label: 'Measured by',
      allWords: 'All',
      options: filterOptions(
        rows.map(({ sourceClass }) => sourceClass),
        RUN_SOURCE_CLASSES.map((value) => ({ value, words: RUN_SOURCE_CLASS_WORDS[value] })),
      ),
    },
  ];
}
