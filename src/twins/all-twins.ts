import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { softwareIds } from '../page-models/software/software-page.ts';
import { aboutTwin } from './about-twin.ts';
import { articleTwin } from './article-twin.ts';
import { compareTwins } from './compare-twins.ts';
import { correctionsTwin } from './corrections-twin.ts';
import { dataTwin } from './data-twin.ts';
import { deviceTwin } from './device-twin.ts';
import { fitTwin } from './fit-twin.ts';
import { guideTwin, problemTwin } from './handbook-twins.ts';
import { homeTwin } from './home-twin.ts';
import { indexTwins } from './index-twins.ts';
import { listTwins, portalTwin } from './list-twins.ts';
import { modelTwin } from './model-twin.ts';
import { referenceTwin } from './reference-twin.ts';
import { runTwins } from './run-twins.ts';
import { softwareTwin } from './software-twin.ts';
import { trailTwins } from './trail-twins.ts';
import type { Twin } from './twin.ts';

const made = new WeakMap<Knowledge, ReadonlyMap<string, Twin>>();

/** The twin of every page (but those of `WITHOUT_TWIN`), by the address of the page; made once. */
export function allTwins(knowledge: Knowledge): ReadonlyMap<string, Twin> {
  const known = made.get(knowledge);
  if (known !== undefined) return known;
  const twins = new Map(twinsOf(knowledge).map((twin) => [twin.path, twin]));
  made.set(knowledge, twins);
  return twins;
}

function twinsOf(knowledge: Knowledge): Twin[] {
  return [
    ...[...knowledge.articles.values()].map((article) => articleTwin(knowledge, article)),
    ...[...knowledge.subjects.values()]
      .filter(({ kind }) => kind !== 'software')
      .map((subject) => deviceTwin(knowledge, subject)),
    ...[...knowledge.models.values()].map((model) => modelTwin(knowledge, model)),
    ...softwareIds(knowledge).map((id) => softwareTwin(knowledge, id)),
    ...[...knowledge.guides.values()].map((guide) => guideTwin(knowledge, guide)),
    ...[...knowledge.problems.values()].map((problem) => problemTwin(knowledge, problem)),
    ...listTwins(knowledge),
    ...indexTwins(knowledge),
    ...runTwins(knowledge),
    correctionsTwin(knowledge),
    fitTwin(knowledge),
    aboutTwin(knowledge),
    dataTwin(knowledge),
    ...compareTwins(knowledge),
    ...[...knowledge.portals.values()].map((portal) => portalTwin(knowledge, portal)),
    ...[...knowledge.references.values()].map((reference) => referenceTwin(knowledge, reference)),
    ...trailTwins(knowledge),
    homeTwin(knowledge),
  ];
}

/** Address of the Markdown of a page. */
export const twinPath = (path: string): string => `${path}index.md`;
