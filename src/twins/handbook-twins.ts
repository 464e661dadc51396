import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { guidePath, problemPath } from '../knowledge/site-paths.ts';
import { guidePage } from '../page-models/guides/guide-page.ts';
import { problemPage } from '../page-models/problems/problem-page.ts';
import { questionsOf } from '../page-models/shared/questions.ts';
import { doubts, evidenceBlocks, linkWords, stepBlocks } from './handbook-blocks.ts';
import { code, link, list, plain, section, sourced } from './markdown-words.ts';
import { once, questionBlocks, relatedBlocks, type Twin } from './twin.ts';

type Entry<K extends 'problems' | 'guides'> =
  Knowledge[K] extends ReadonlyMap<string, infer R> ? R : never;

/** The twin of the page of a problem. */
export function problemTwin(knowledge: Knowledge, problem: Entry<'problems'>): Twin {
  const model = once(() => problemPage(knowledge, problem));
  return {
    path: problemPath(problem.id),
    kind: 'problem',
    title: problem.title,
    description: problem.summary,
    changed: problem.verifiedOn,
    write: (place) => {
      const page = model();
      return {
        says: [
          `**State:** ${plain(page.stateWords)}`,
          ...section('What is seen', [
            ...list(page.seen.map(plain)),
            ...page.output.flatMap(({ line, note }) => [code(line), note && plain(note)]),
          ]),
          ...section('Where it occurs', [
            ...list([
              `Machines: ${linkWords(page.devices, place)}${page.scope ? ` ${plain(page.scope)}` : ''}`,
              ...page.software.map(
                ({ link: to, versions }) =>
                  `Software: ${linkWords([to], place)} ${plain(versions)}`,
              ),
            ]),
          ]),
          ...section('Why', [
            sourced(page.cause, page.causeMarkers),
            `Cause: ${plain(page.causeWords)}`,
          ]),
          ...(page.remedy.length === 0
            ? section('What helps', ['No source names a remedy.'])
            : stepBlocks('What helps', page.remedy)),
          ...doubts(page.contradiction, page.note),
          ...evidenceBlocks(page.evidence),
          ...questionBlocks(questionsOf(knowledge, page.path)),
          place.checked(`Compared with its sources on ${page.verifiedOn}.`),
        ],
        around: relatedBlocks(page.related, place),
        bibliography: page.bibliography,
        credits: page.credits,
      };
    },
  };
}

/** The twin of a guide. */
export function guideTwin(knowledge: Knowledge, guide: Entry<'guides'>): Twin {
  const model = once(() => guidePage(knowledge, guide));
  return {
    path: guidePath(guide.id),
    kind: 'guide',
    title: guide.title,
    description: guide.goal,
    changed: guide.verifiedOn,
    write: (place) => {
      const page = model();
      return {
        says: [
          ...list(
            [
              `For: ${linkWords(page.devices, place)}`,
              page.versions ? `Versions: ${plain(page.versions)}` : '',
              `Newest source: ${page.asOf}`,
              place.checked(`Compared with its sources: ${page.verifiedOn}`),
            ].filter(Boolean),
          ),
          ...section(
            'Before you start',
            list(page.before.map(({ text, markers }) => sourced(text, markers))),
          ),
          ...stepBlocks('Steps', page.steps),
          ...stepBlocks('How to see that it worked', page.check),
          ...section(
            'What can go wrong',
            list(
              page.goesWrong.map(
                ({ text, link: to }) => `${plain(text)} ${link(to.text, place.addressOf(to.href))}`,
              ),
            ),
          ),
          ...stepBlocks('How to undo it', page.undo),
          ...doubts(page.contradiction, page.note),
          ...questionBlocks(questionsOf(knowledge, page.path)),
        ],
        around: relatedBlocks(page.related, place),
        bibliography: page.bibliography,
        credits: page.credits,
      };
    },
  };
}
