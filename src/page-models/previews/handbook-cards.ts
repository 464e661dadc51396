import { GUIDE_AREA_WORDS } from '../../content-schemas/guide-schema.ts';
import { PROBLEM_AREA_WORDS, PROBLEM_STATE_WORDS } from '../../content-schemas/problem-schema.ts';
import {
  SOFTWARE_KIND_WORDS,
  SOFTWARE_STATE_WORDS,
} from '../../content-schemas/software-schema.ts';
import { formatShortDate } from '../../knowledge/format-date.ts';
import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { guidePath, portalPath, problemPath, softwarePath } from '../../knowledge/site-paths.ts';
import { type AddressedCard, makeCard } from './card.ts';
import { printed, publisherOf, subjectFigures } from './figures.ts';
import { origin } from './subject-cards.ts';

/** The cards of problems, software, guides and portals. */
export function handbookCards(knowledge: Knowledge): AddressedCard[] {
  return [
    ...problemCards(knowledge),
    ...softwareCards(knowledge),
    ...[...knowledge.guides.values()].map(
      ({ id, title, area, goal, steps, asOf, verifiedOn }): AddressedCard => [
        guidePath(id),
        makeCard({
          kind: `Guide · ${GUIDE_AREA_WORDS[area]}`,
          title,
          text: printed(goal),
          state: `${steps.length} steps; newest source ${formatShortDate(asOf)}`,
          origin: origin(publisherOf(knowledge, steps[0]?.sources), verifiedOn),
        }),
      ],
    ),
    ...[...knowledge.portals.values()].map(
      ({ id, title, question, description, groups }): AddressedCard => [
        portalPath(id),
        makeCard({
          kind: 'Way in',
          title,
          text: printed(`${question} ${description}`),
          origin: groups.map((group) => group.title).join(' · '),
        }),
      ],
    ),
  ];
}

function problemCards(knowledge: Knowledge): AddressedCard[] {
  return [...knowledge.problems.values()].map(
    ({ id, title, area, summary, status, evidence, verifiedOn }) => [
      problemPath(id),
      makeCard({
        kind: `Problem · ${PROBLEM_AREA_WORDS[area]}`,
        title,
        state: [
          `${PROBLEM_STATE_WORDS[status.state]}, as of ${formatShortDate(status.asOf)}`,
          status.fixedIn,
        ]
          .filter(Boolean)
          .join('; '),
        text: printed(summary),
        origin: origin(
          publisherOf(
            knowledge,
            evidence.map(({ source }) => source),
          ),
          verifiedOn,
        ),
      }),
    ],
  );
}

/** Software with a record of whether it runs, and software of which only figures are known. */
function softwareCards(knowledge: Knowledge): AddressedCard[] {
  const { software, subjects } = knowledge;
  const figuresOnly = [...subjects.values()].filter(
    ({ id, kind }) => kind === 'software' && !software.has(id),
  );
  return [
    ...[...software.values()].map(
      ({ id, name, kind, state, asOf, answer, versions, evidence, verifiedOn }): AddressedCard => {
        return [
          softwarePath(id),
          makeCard({
            kind: `Software · ${SOFTWARE_KIND_WORDS[kind]}`,
            title: name,
            state: [`${SOFTWARE_STATE_WORDS[state]}, as of ${formatShortDate(asOf)}`, versions]
              .filter(Boolean)
              .join('; '),
            text: printed(answer),
            origin: origin(
              publisherOf(
                knowledge,
                evidence.map(({ source }) => source),
              ),
              verifiedOn,
            ),
          }),
        ];
      },
    ),
    ...figuresOnly.map(
      (subject): AddressedCard => [
        softwarePath(subject.id),
        makeCard({
          kind: 'Software',
          title: subject.title,
          text: printed(subject.description),
          figures: subjectFigures(knowledge, subject),
        }),
      ],
    ),
  ];
}
