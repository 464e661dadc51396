import { GUIDE_AREA_WORDS, GUIDE_AREAS } from '../../content-schemas/guide-schema.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { guidePath } from '../../knowledge/site-paths.ts';

/** The list of all guides, by task. */
export interface GuidesPage {
  readonly areas: readonly {
    readonly id: string;
    readonly title: string;
    readonly guides: readonly {
      readonly title: string;
      readonly href: string;
      readonly goal: string;
      readonly steps: number;
    }[];
  }[];
  readonly total: number;
}

/** Builds the list; within a task, guides stand by title. */
export function guidesPage(knowledge: Knowledge): GuidesPage {
  const guides = [...knowledge.guides.values()].sort((a, b) =>
    a.title.localeCompare(b.title, 'en'),
  );
  return {
    areas: GUIDE_AREAS.map((id) => ({
      id,
      title: GUIDE_AREA_WORDS[id],
      guides: guides
        .filter(({ area }) => area === id)
        .map((guide) => ({
          title: guide.title,
          href: guidePath(guide.id),
          goal: guide.goal,
          steps: guide.steps.length,
        })),
    })).filter(({ guides: own }) => own.length > 0),
    total: guides.length,
  };
}
