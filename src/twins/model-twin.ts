import type { Knowledge, Model } from '../knowledge/knowledge-records.ts';
import { modelPath } from '../knowledge/site-paths.ts';
import { type ModelPage, modelPage } from '../page-models/models/model-page.ts';
import { questionsOf } from '../page-models/shared/questions.ts';
import { link, list, notes, plain, section, sourced, table } from './markdown-words.ts';
import { runTable } from './sheet-blocks.ts';
import { once, questionBlocks, relatedBlocks, type Twin, type TwinPlace } from './twin.ts';

/** The twin of the page of a model. */
export function modelTwin(knowledge: Knowledge, model: Model): Twin {
  const made = once(() => modelPage(knowledge, model));
  return {
    path: modelPath(model.id),
    kind: 'model',
    title: model.name,
    get description() {
      return made().description;
    },
    changed: model.verifiedOn,
    write: (place) => {
      const page = made();
      return {
        says: [
          ...shapeBlocks(page, place),
          ...memoryBlocks(page),
          ...section(
            'Published files',
            table(
              ['File', 'Size', 'Read for one token', 'Note'],
              page.checkpoints.map(({ name, size, readPerToken, note, markers }) => [
                plain(name),
                sourced(size, markers),
                plain(readPerToken),
                plain(note ?? ''),
              ]),
            ),
          ),
          ...section('Measured runs', runTable(page.runs)),
          ...questionBlocks(questionsOf(knowledge, page.path)),
        ],
        around: relatedBlocks(page.related, place),
        bibliography: page.bibliography,
        credits: page.credits,
      };
    },
  };
}

function shapeBlocks(page: ModelPage, { addressOf, checked }: TwinPlace): readonly string[] {
  const layers =
    page.layers.length === 0 ? 'not known: the shape was not found' : page.layers.join('; ');
  return [
    ...list(
      [
        ...page.shape.map(({ label, words }) =>
          label === 'Checked' ? checked(`${label}: ${words}`) : `${plain(label)}: ${plain(words)}`,
        ),
        `Layers: ${plain(layers)}${notes(page.markers)}`,
        ...(page.note ? [`Note: ${plain(page.note)}`] : []),
      ].filter(Boolean),
    ),
    link(`Does it fit? Plan ${page.name}`, addressOf(page.fitPath)),
  ];
}

function memoryBlocks(page: ModelPage): readonly string[] {
  const formats = page.widths.map(({ format, words }) => plain(`${words} (${format.name})`));
  return [
    ...section('Memory', [
      'Weights, and weights with the KV cache of one sequence at 16 bits, in GiB (2³⁰ bytes).',
      ...table(
        ['Number format', 'Weights', ...page.contexts.map((tokens) => `With ${tokens} tokens`)],
        page.memory.map(({ name, cells }) => [plain(name), ...cells.map(plain)]),
      ),
    ]),
    ...section('Devices that hold it', [
      `For one sequence of ${page.judgedContext} tokens with llama.cpp.`,
      ...table(
        ['Device', 'Memory', ...formats],
        page.devices.map(({ name, memoryWords, cells }) =>
          [name, memoryWords, ...cells].map(plain),
        ),
      ),
    ]),
    ...section('Bound of the decode speed', [
      `Highest possible decode speed of one stream, in tokens/s, with ${page.ceilingContext} tokens in the cache.`,
      ...table(
        ['Device', 'Bandwidth', ...formats],
        page.ceilings.map(({ name, cells }) => [name, ...cells].map(plain)),
      ),
    ]),
  ];
}
