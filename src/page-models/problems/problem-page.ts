import {
  CONFIRMATION_WORDS,
  PROBLEM_AREA_WORDS,
  type ProblemRecord,
  RISK_WORDS,
} from '../../content-schemas/problem-schema.ts';
import { stateWords } from '../../exports/problem-words.ts';
import { creditsOf } from '../../knowledge/credits.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { problemPath } from '../../knowledge/site-paths.ts';
import { type EvidenceView, evidenceViews } from '../shared/evidence.ts';
import { linkTo, type NamedLink } from '../shared/named-links.ts';
import { type RelatedGroup, relatedGroups } from '../shared/relations.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';
import { type StepView, stepView } from '../shared/steps.ts';

/** A problem, ready to be drawn. */
export interface ProblemPage {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly area: string;
  readonly summary: string;
  readonly state: ProblemRecord['status']['state'];
  /** "open, as of 21 August 2026", "fixed in 0.24.0, as of …" */
  readonly stateWords: string;
  readonly seen: readonly string[];
  readonly output: readonly { readonly line: string; readonly note: string | undefined }[];
  readonly devices: readonly NamedLink[];
  readonly scope: string | undefined;
  readonly software: readonly { readonly link: NamedLink; readonly versions: string }[];
  readonly cause: string;
  readonly causeWords: string;
  readonly causeMarkers: StepView['markers'];
  readonly remedy: readonly StepView[];
  readonly contradiction: string | undefined;
  readonly note: string | undefined;
  readonly evidence: readonly EvidenceView[];
  readonly related: readonly RelatedGroup[];
  readonly verifiedOn: string;
  readonly bibliography: ReturnType<SourceNumbers['bibliography']>;
  readonly credits: ReturnType<typeof creditsOf>;
}

const CERTAINTY_WORDS = {
  confirmed: 'confirmed',
  likely: 'likely, not confirmed',
  unknown: 'not known',
} as const;

/** Builds the page of a problem. */
export function problemPage(
  knowledge: Knowledge,
  problem: ProblemRecord & { readonly id: string },
): ProblemPage {
  const numbers = new SourceNumbers(knowledge);
  const { appliesTo, cause, status, symptoms } = problem;
  const causeMarkers = numbers.markers(cause.sources ?? []);
  const remedy = (problem.remedy ?? []).map((step) =>
    stepView(step, numbers, CONFIRMATION_WORDS, RISK_WORDS),
  );
  const evidence = evidenceViews(knowledge, problem.evidence, numbers);
  const bibliography = numbers.bibliography();
  return {
    id: problem.id,
    path: problemPath(problem.id),
    title: problem.title,
    area: PROBLEM_AREA_WORDS[problem.area],
    summary: problem.summary,
    state: status.state,
    stateWords: stateWords(problem),
    seen: symptoms.flatMap((symptom) => ('seen' in symptom ? symptom.seen : [])),
    output: symptoms.flatMap((symptom) =>
      'output' in symptom ? { line: symptom.output, note: outputNote(symptom) } : [],
    ),
    devices: appliesTo.devices.flatMap((id) => linkTo(knowledge, 'subjects', id) ?? []),
    scope: appliesTo.scope,
    software: (appliesTo.software ?? []).flatMap(({ id, since, until }) => {
      const link = linkTo(knowledge, 'software', id);
      return link === undefined ? [] : { link, versions: versionWords(since, until) };
    }),
    cause: cause.text,
    causeWords: CERTAINTY_WORDS[cause.certainty],
    causeMarkers,
    remedy,
    contradiction: problem.contradiction,
    note: problem.note,
    evidence,
    related: relatedGroups(knowledge, 'problems', problem.id),
    verifiedOn: formatDate(problem.verifiedOn),
    bibliography,
    credits: creditsOf(bibliography.map(({ reference }) => reference)),
  };
}

function outputNote(symptom: {
  readonly program?: string | undefined;
  readonly isCommon?: boolean | undefined;
}): string | undefined {
  const parts = [
    symptom.program && `printed by ${symptom.program}`,
    symptom.isCommon && 'also appears for other reasons',
  ].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join('; ');
}

function versionWords(since: string | undefined, until: string | undefined): string {
  if (since === undefined && until === undefined) return '';
  if (since === undefined) return `up to ${until}`;
  return until === undefined ? `from ${since}` : `${since} to ${until}`;
}
