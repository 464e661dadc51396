import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { type FitPage, fitPage } from '../page-models/fit/fit-page.ts';
import { link, list, plain, section, table } from './markdown-words.ts';
import { pageTwin } from './page-twin.ts';
import { once, type Twin, type TwinPlace } from './twin.ts';

/** The twin of the calculator: its tables. What else it says depends on what is asked. */
export function fitTwin(knowledge: Knowledge): Twin {
  const model = once(() => fitPage(knowledge));
  return pageTwin(SITE_PATHS.fit, undefined, (place) => {
    const page = model();
    if (page.answer === undefined) return { says: [] };
    return {
      says: [
        `The arithmetic is a module without dependencies: ${link('Data', place.addressOf(`${SITE_PATHS.data}#module`))}.`,
        ...commonBlocks(page.answer, place),
        ...section(
          'Several units',
          list(
            page.severalUnits.map(
              ({ engine, text, path }) => `${link(engine, place.addressOf(path))}: ${plain(text)}`,
            ),
          ),
        ),
        ...rangeBlocks(page, place),
        ...draftingBlocks(page, place),
      ],
    };
  });
}

function commonBlocks(
  { view, common }: NonNullable<FitPage['answer']>,
  { addressOf }: TwinPlace,
): readonly string[] {
  const outcome = (cell: { words: string; ceilingWords: string | undefined; query: string }) =>
    `${link(cell.words, addressOf(SITE_PATHS.fit + cell.query))}${cell.ceilingWords === undefined ? '' : `, ${plain(cell.ceilingWords)}`}`;
  return [
    ...section(
      common.caption,
      table(
        ['Model', ...common.formats.map(plain)],
        common.rows.map(({ model, cells }) => [plain(model), ...cells.map(outcome)]),
      ),
    ),
    ...section(
      view.reverseCaption,
      table(
        ['Model', 'Format', 'Answer'],
        view.reverse.map((row) => [plain(row.model), plain(row.format), outcome(row)]),
      ),
    ),
  ];
}

function rangeBlocks({ classes, errors }: FitPage, { addressOf }: TwinPlace): readonly string[] {
  if (errors.length === 0) return [];
  return [
    ...section(
      'What the ranges of speed are worth',
      table(
        [
          'Engine, model, weights',
          'Runs',
          'Sources',
          'Inside the range',
          'High ÷ low',
          'Error of the middle',
          'Given',
        ],
        classes.map(({ name, runs, origins, coverage, width, error, given }) =>
          [name, runs, origins, coverage, width, error, given].map(plain),
        ),
      ),
    ),
    ...section(
      `${errors.length} measured runs, each beside the range that the runs of all other sources yield`,
      table(
        [
          'Model',
          'Measured',
          'Ceiling',
          'Range from others',
          'Error of its middle',
          'Setting',
          'Source',
        ],
        errors.map((row) => [
          ...[
            row.model,
            row.measured,
            row.ceiling,
            `${row.range}${row.isInside ? '' : ' (the run lies outside)'}`,
            row.error,
            row.setting,
          ].map(plain),
          link(row.source, addressOf(row.sourcePath)),
        ]),
      ),
    ),
  ];
}

function draftingBlocks({ drafting }: FitPage, { addressOf }: TwinPlace): readonly string[] {
  if (drafting.rows.length === 0) return [];
  return section('With speculative decoding', [
    plain(drafting.words),
    ...table(
      ['Model', 'Times', 'Without', 'With', 'How', 'Setting', 'Source'],
      drafting.rows.map((row) => [
        ...[
          row.model,
          row.multiplier,
          row.without,
          row.drafted,
          [row.how, ...row.caveats].join(' '),
          row.setting,
        ].map(plain),
        link(row.source, addressOf(row.sourcePath)),
      ]),
    ),
  ]);
}
