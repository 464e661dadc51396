import {
  SOFTWARE_KIND_WORDS,
  SOFTWARE_STATE_WORDS,
  type SoftwareState,
} from '../../content-schemas/software-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { creditsOf } from '../../knowledge/credits.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { softwarePath } from '../../knowledge/site-paths.ts';
import { type RunRow, runRow } from '../benchmarks/run-rows.ts';
import { type SheetParts, sheetParts } from '../device/device-page.ts';
import { type EvidenceView, evidenceViews } from '../shared/evidence.ts';
import { type RelatedGroup, relatedGroups } from '../shared/relations.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';

interface SourcedView {
  readonly text: string;
  readonly markers: readonly Marker[];
}

/** What is known of whether a piece of software runs. */
export interface RunningView {
  readonly state: SoftwareState;
  readonly stateWords: string;
  readonly answer: string;
  readonly versions: string | undefined;
  readonly asOf: string;
  readonly verifiedOn: string;
  readonly homepage: string;
  readonly needs: readonly SourcedView[];
  readonly lacks: readonly SourcedView[];
  readonly contradiction: string | undefined;
  readonly note: string | undefined;
  readonly evidence: readonly EvidenceView[];
}

/** A piece of software: whether it runs, its data sheet where there is one, and what concerns it. */
export interface SoftwarePage {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kindWords: string;
  readonly description: string;
  /** Undefined where only figures are known. */
  readonly running: RunningView | undefined;
  /** Undefined where it has no figures. */
  readonly sheet: SheetParts | undefined;
  readonly runs: readonly RunRow[];
  readonly related: readonly RelatedGroup[];
  readonly bibliography: ReturnType<SourceNumbers['bibliography']>;
  readonly credits: ReturnType<typeof creditsOf>;
}

/** Ids of all pages of software: those with a record, and subjects that are software. */
export function softwareIds(knowledge: Knowledge): string[] {
  const subjects = [...knowledge.subjects.values()].filter(({ kind }) => kind === 'software');
  return [...new Set([...knowledge.software.keys(), ...subjects.map(({ id }) => id)])].sort();
}

/** Runs shown on the page; all of them stand on the page of all runs. */
const MOST_RUNS = 40;

/**
 * Builds the page of a piece of software.
 *
 * @throws if neither a record nor a subject has the id
 */
export function softwarePage(knowledge: Knowledge, id: string): SoftwarePage {
  const software = knowledge.software.get(id);
  const subject = knowledge.subjects.get(software?.subject ?? id);
  const name = software?.name ?? subject?.title;
  const description = software?.description ?? subject?.description;
  if (name === undefined || description === undefined) throw new Error(`No software “${id}”`);
  const numbers = new SourceNumbers(knowledge);
  const running = software && runningView(knowledge, software, numbers);
  const sheet = subject && sheetParts(knowledge, subject, numbers);
  const measured = knowledge.runs.filter(({ engine }) => engine === name).slice(0, MOST_RUNS);
  const runs = measured.map((run) => runRow(run, knowledge, numbers));
  const bibliography = numbers.bibliography();
  return {
    id,
    path: softwarePath(id),
    name,
    aliases: software?.aliases ?? [],
    kindWords: software === undefined ? 'Software' : SOFTWARE_KIND_WORDS[software.kind],
    description,
    running,
    sheet,
    runs,
    related: relatedGroups(knowledge, 'software', id),
    bibliography,
    credits: creditsOf(bibliography.map(({ reference }) => reference)),
  };
}

type Software = Knowledge['software'] extends ReadonlyMap<string, infer S> ? S : never;

function runningView(
  knowledge: Knowledge,
  software: Software,
  numbers: SourceNumbers,
): RunningView {
  const sourced = (list: Software['needs']): SourcedView[] =>
    (list ?? []).map(({ text, sources }) => ({ text, markers: numbers.markers(sources) }));
  return {
    state: software.state,
    stateWords: SOFTWARE_STATE_WORDS[software.state],
    answer: software.answer,
    versions: software.versions,
    asOf: formatDate(software.asOf),
    verifiedOn: formatDate(software.verifiedOn),
    homepage: software.homepage,
    needs: sourced(software.needs),
    lacks: sourced(software.lacks),
    contradiction: software.contradiction,
    note: software.note,
    evidence: evidenceViews(knowledge, software.evidence, numbers),
  };
}
