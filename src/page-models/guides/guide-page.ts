import { GUIDE_AREA_WORDS, type GuideRecord } from '../../content-schemas/guide-schema.ts';
import { CONFIRMATION_WORDS, RISK_WORDS } from '../../content-schemas/problem-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import { creditsOf } from '../../knowledge/credits.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { guidePath } from '../../knowledge/site-paths.ts';
import { linkTo, type NamedLink } from '../shared/named-links.ts';
import { type RelatedGroup, relatedGroups } from '../shared/relations.ts';
import { SourceNumbers } from '../shared/source-numbers.ts';
import { type StepView, stepView } from '../shared/steps.ts';

/** A guide, ready to be drawn. */
export interface GuidePage {
  readonly path: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly area: string;
  readonly goal: string;
  readonly devices: readonly NamedLink[];
  readonly versions: string | undefined;
  readonly before: readonly { readonly text: string; readonly markers: readonly Marker[] }[];
  readonly steps: readonly StepView[];
  readonly check: readonly StepView[];
  readonly undo: readonly StepView[];
  readonly goesWrong: readonly { readonly text: string; readonly link: NamedLink }[];
  readonly contradiction: string | undefined;
  readonly note: string | undefined;
  readonly related: readonly RelatedGroup[];
  readonly asOf: string;
  readonly verifiedOn: string;
  readonly bibliography: ReturnType<SourceNumbers['bibliography']>;
  readonly credits: ReturnType<typeof creditsOf>;
}

/** Shown with its own words, so not among what is related. */
const SHOWN_ABOVE = 'What can go wrong';

/** Builds the page of a guide. */
export function guidePage(
  knowledge: Knowledge,
  guide: GuideRecord & { readonly id: string },
): GuidePage {
  const numbers = new SourceNumbers(knowledge);
  const steps = (list: GuideRecord['check']): StepView[] =>
    (list ?? []).map((step) => stepView(step, numbers, CONFIRMATION_WORDS, RISK_WORDS));
  const before = (guide.before ?? []).map(({ text, sources }) => ({
    text,
    markers: numbers.markers(sources),
  }));
  const parts = { steps: steps(guide.steps), check: steps(guide.check), undo: steps(guide.undo) };
  const bibliography = numbers.bibliography();
  return {
    path: guidePath(guide.id),
    title: guide.title,
    aliases: guide.aliases ?? [],
    area: GUIDE_AREA_WORDS[guide.area],
    goal: guide.goal,
    devices: guide.devices.flatMap((id) => linkTo(knowledge, 'subjects', id) ?? []),
    versions: guide.versions,
    before,
    ...parts,
    goesWrong: (guide.goesWrong ?? []).flatMap(({ problem, text }) => {
      const link = linkTo(knowledge, 'problems', problem);
      return link === undefined ? [] : { text, link };
    }),
    contradiction: guide.contradiction,
    note: guide.note,
    related: relatedGroups(knowledge, 'guides', guide.id).filter(
      ({ title }) => title !== SHOWN_ABOVE,
    ),
    asOf: formatDate(guide.asOf),
    verifiedOn: formatDate(guide.verifiedOn),
    bibliography,
    credits: creditsOf(bibliography.map(({ reference }) => reference)),
  };
}
