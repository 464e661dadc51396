import { factsByGroup } from '../knowledge/fact-selection.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge-records.ts';
import { devicePath } from '../knowledge/site-paths.ts';
import type { BibliographyItem } from './bibliography.ts';
import { SourceNumbers } from './source-numbers.ts';
import { groupTitle, type SpecGroup, specRow } from './spec-rows.ts';

/** The data sheet of one subject. */
export interface DevicePage {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  readonly description: string;
  readonly groups: readonly SpecGroup[];
  readonly bibliography: readonly BibliographyItem[];
  readonly factCount: number;
}

/** Builds the data sheet of a subject; its rows carry the anchors `f-<key>`. */
export function devicePage(knowledge: Knowledge, subject: Subject): DevicePage {
  const numbers = new SourceNumbers(knowledge);
  const groups = factsByGroup([subject]).map(({ group, facts }) => ({
    title: groupTitle(group),
    rows: facts.map((fact) =>
      specRow(fact, `f-${fact.key}`, subject.title, numbers.markers(fact.sources)),
    ),
  }));
  return {
    id: subject.id,
    path: devicePath(subject.id),
    title: subject.title,
    kind: subject.kind,
    description: subject.description,
    groups,
    bibliography: numbers.bibliography(),
    factCount: subject.facts.length,
  };
}
