import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { softwarePath } from '../knowledge/site-paths.ts';
import { questionsOf } from '../page-models/shared/questions.ts';
import { type RunningView, softwarePage } from '../page-models/software/software-page.ts';
import { subjectDay } from './device-twin.ts';
import { doubts, evidenceBlocks } from './handbook-blocks.ts';
import { joined, link, list, plain, section, sourced } from './markdown-words.ts';
import { runTable, sheetBlocks } from './sheet-blocks.ts';
import { latest, once, questionBlocks, relatedBlocks, type Twin, type TwinPlace } from './twin.ts';

/** The twin of the page of a piece of software. */
export function softwareTwin(knowledge: Knowledge, id: string): Twin {
  const model = once(() => softwarePage(knowledge, id));
  const software = knowledge.software.get(id);
  const subject = knowledge.subjects.get(software?.subject ?? id);
  return {
    path: softwarePath(id),
    kind: 'software',
    title: `${software?.name ?? subject?.title ?? id}: does it run?`,
    description: software?.answer ?? subject?.description ?? '',
    changed: latest([software?.verifiedOn, subject && subjectDay(subject)]),
    write: (place) => {
      const page = model();
      return {
        says: [
          plain(page.description),
          ...(page.running ? runningBlocks(page.running, place) : []),
          ...(page.sheet ? sheetBlocks(page.sheet, place) : []),
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

function runningBlocks(running: RunningView, { checked }: TwinPlace): readonly string[] {
  const items = (views: RunningView['needs']): readonly string[] =>
    list(views.map(({ text, markers }) => sourced(text, markers)));
  return [
    plain(
      joined([
        `State: ${running.stateWords} as of ${running.asOf}`,
        running.versions && `versions: ${running.versions}`,
        checked(`compared with its sources on ${running.verifiedOn}`),
      ]),
    ),
    link('Its own page', running.homepage),
    ...section('Does it run?', [plain(running.answer)]),
    ...section('What it needs', items(running.needs), 3),
    ...section('What is missing', items(running.lacks), 3),
    ...doubts(running.contradiction, running.note),
    ...evidenceBlocks(running.evidence),
  ];
}
