import {
  RUN_KIND_WORDS,
  RUN_KINDS,
  RUN_SOURCE_CLASS_WORDS,
  RUN_SOURCE_CLASSES,
  type RunRecord,
} from '../../content-schemas/run-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { type Credit, creditsOf } from '../../knowledge/credits.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { citedSource } from '../../knowledge/sources.ts';
import type { RunPlot } from '../../plots/run-plot.ts';
import { runPlots } from '../../plots/run-plots.ts';
import type { BibliographyItem } from '../shared/bibliography.ts';
import { type FilterControl, filterOptions } from '../shared/filter-controls.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';
import { inReadingOrder, NO_ENGINE, type RunRow, runRow } from './run-rows.ts';

/** How many runs the page of benchmarks shows before it is asked for all. */
const FIRST_RUNS = 40;

/** What both pages of measured runs have. */
interface RunsPage {
  readonly rows: readonly RunRow[];
  readonly bibliography: readonly BibliographyItem[];
  readonly credits: readonly Credit[];
}

/** The page of benchmarks: plots, and the runs that most readers look for. */
export interface BenchmarksPage extends RunsPage {
  readonly plots: readonly { readonly drawing: RunPlot; readonly markers: readonly Marker[] }[];
  /** Ids of all runs, which this page answers for, in the order of their table. */
  readonly ids: readonly string[];
  /** How many runs there are, and how to read them. */
  readonly words: string;
}

/** The page of all measured runs. */
export interface AllRunsPage extends RunsPage {
  readonly controls: readonly FilterControl[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Builds the page of benchmarks: plots, then the first runs in reading order. */
export function benchmarksPage(knowledge: Knowledge): BenchmarksPage {
  const numbers = new SourceNumbers(knowledge);
  const plots = runPlots(knowledge).map((drawing) => ({
    drawing,
    markers: numbers.markers([...new Set(drawing.runs.flatMap(({ sources }) => sources))]),
  }));
  const runs = inReadingOrder(knowledge.runs, knowledge);
  const sources = runs.flatMap((run) => run.sources.map((source) => citedSource(source).id));
  return {
    ...runsPage(runs.slice(0, FIRST_RUNS), knowledge, numbers),
    plots,
    ids: runs.map(({ id }) => id),
    words: `${runs.length} measured values from ${new Set(sources).size} sources, none of them measured by this site. Runs differ in engine, version, weights, length of the prompt and in who measured; the table gives what the source states, and “not stated” where it states nothing. Decode of one stream on one DGX Spark stands first.`,
  };
}

/** Builds the page of every run, decode of one stream on one DGX Spark first. */
export function allRunsPage(knowledge: Knowledge): AllRunsPage {
  const runs = inReadingOrder(knowledge.runs, knowledge);
  const page = runsPage(runs, knowledge, new SourceNumbers(knowledge));
  return { ...page, controls: controlsOf(page.rows) };
}

function runsPage(
  runs: readonly RunRecord[],
  knowledge: Knowledge,
  numbers: SourceNumbers,
): RunsPage {
  const rows = runs.map((run) => runRow(run, knowledge, numbers));
  const bibliography = numbers.bibliography();
  return {
    rows,
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
