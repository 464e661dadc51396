import { creditsOf } from '../knowledge/credits.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge-records.ts';
import { devicePage } from '../page-models/device/device-page.ts';
import { questionsOf } from '../page-models/shared/questions.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { latest, once, questionBlocks, relatedBlocks, type Twin } from './twin.ts';

/** The twin of the data sheet of a device or a chip. */
export function deviceTwin(knowledge: Knowledge, subject: Subject): Twin {
  const model = once(() => devicePage(knowledge, subject));
  return {
    path: subject.path,
    kind: 'device',
    title: `${subject.title}: data sheet`,
    description: subject.description,
    changed: subjectDay(subject),
    write: (place) => {
      const page = model();
      return {
        says: [...sheetBlocks(page, place), ...questionBlocks(questionsOf(knowledge, page.path))],
        around: relatedBlocks(page.related, place),
        bibliography: page.bibliography,
        credits: creditsOf(page.bibliography.map(({ reference }) => reference)),
      };
    },
  };
}

/** The latest day on which a figure or statement of a subject was compared with its sources. */
export function subjectDay({ facts, statements }: Subject): string | undefined {
  return latest([...facts, ...Object.values(statements ?? {})].map(({ verifiedOn }) => verifiedOn));
}
