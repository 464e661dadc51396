import {
  RUN_KIND_WORDS,
  RUN_SOURCE_CLASS_WORDS,
  type RunRecord,
} from '../content-schemas/run-schema.ts';
import { formatDate } from '../knowledge/format-date.ts';
import { formatNumber, formatValue } from '../knowledge/format-value.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { dateWords } from '../knowledge/record-dates.ts';
import { caveatsOf } from '../knowledge/run-caveats.ts';
import { seenOnWords } from '../knowledge/seen-on.ts';
import type { BareCitation } from './citation.ts';
import { sentence, sourceSentence } from './cited-words.ts';
import { plainSpaces } from './export-context.ts';

/**
 * The citation of one measured run: its value, what was measured, in which setting and by whom, its
 * caveats, its strongest source, and its row in the table of all runs.
 *
 * @param table citation of the page with that table
 */
export function runCitation(
  knowledge: Knowledge,
  run: RunRecord,
  table: BareCitation,
): BareCitation {
  const { id, units, kind, sourceClass } = run;
  const model = knowledge.models.get(run.modelId ?? '')?.name ?? run.model;
  const device = knowledge.subjects.get(run.device)?.title ?? run.device;
  const machine = units > 1 ? `${units} × ${device}` : device;
  const name = `${[model, run.what, RUN_KIND_WORDS[kind]].filter(Boolean).join(', ')}, on ${machine}`;
  const measured = [
    dateWords(run, 'measured', formatDate),
    `by: ${RUN_SOURCE_CLASS_WORDS[sourceClass]}`,
    run.seenOn && seenOnWords(knowledge, run.seenOn),
  ];
  return {
    ...table,
    key: `${table.siteName.toLowerCase()}-run.${id}`,
    title: `Measured run ${id}: ${name}`,
    address: table.address && `${table.address}#${id}`,
    id,
    value: plainSpaces(formatValue(run)),
    statements: [
      `${name}: ${formatValue(run)} (${measured.filter(Boolean).join(', ')}).`,
      `Setting: ${settingOf(run)}.`,
      ...caveatsOf(run, knowledge).map(sentence),
      ...sourceSentence(knowledge, run.sources),
    ].map(plainSpaces),
  };
}

/** What a speed depends on; what the source does not state is said. */
function settingOf(run: RunRecord): string {
  const { format, engine, engineVersion, settings, depthTokens, batch } = run;
  return [
    `weights ${format ?? 'not stated'}`,
    `engine ${[engine ?? 'not stated', engineVersion].filter(Boolean).join(' ')}`,
    settings,
    `depth ${depthTokens === undefined ? 'not stated' : `${formatNumber(depthTokens)} tokens`}`,
    `streams ${batch ?? 'not stated'}`,
  ]
    .filter(Boolean)
    .join('; ');
}
