import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { ALL_RUNS_PATH, SITE_PATHS } from '../knowledge/site-paths.ts';
import { allRunsPage, benchmarksPage } from '../page-models/benchmarks/benchmarks-page.ts';
import { drawingMarkdown } from './component-blocks.ts';
import { link, plain, section } from './markdown-words.ts';
import { pageTwin } from './page-twin.ts';
import { runTable } from './sheet-blocks.ts';
import { once, type Twin } from './twin.ts';

/** The twins of both pages of measured runs. */
export const runTwins = (knowledge: Knowledge): readonly Twin[] => [
  benchmarksTwin(knowledge),
  allRunsTwin(knowledge),
];

function benchmarksTwin(knowledge: Knowledge): Twin {
  const model = once(() => benchmarksPage(knowledge));
  return pageTwin(SITE_PATHS.benchmarks, undefined, ({ addressOf }) => {
    const { rows, ids, words, plots, bibliography } = model();
    const plotBlocks = plots.map(({ drawing, markers }) => drawingMarkdown(drawing, markers));
    const isAll = rows.length === ids.length;
    return {
      says: [
        plain(words),
        link('All runs in one table', addressOf(ALL_RUNS_PATH)),
        ...section('Plots', plotBlocks),
        ...section(isAll ? 'All runs' : `First ${rows.length} runs`, runTable(rows)),
      ],
      bibliography,
    };
  });
}

function allRunsTwin(knowledge: Knowledge): Twin {
  const model = once(() => allRunsPage(knowledge));
  return pageTwin(ALL_RUNS_PATH, undefined, () => {
    const { rows, bibliography } = model();
    return {
      says: [
        plain(`${rows.length} measured values from ${bibliography.length} sources.`),
        ...runTable(rows),
      ],
      bibliography,
    };
  });
}
