import type { Knowledge } from '../../knowledge/knowledge-records.ts';
import { articleCards } from './article-cards.ts';
import type { AddressedCard } from './card.ts';
import { handbookCards } from './handbook-cards.ts';
import { modelCards, referenceCards, termCards } from './record-cards.ts';
import { subjectCards } from './subject-cards.ts';

/** The cards of everything that a link can lead to, in the order of the content. */
export function previewCards(knowledge: Knowledge): AddressedCard[] {
  return [
    ...[...knowledge.articles.values()].flatMap((article) => articleCards(knowledge, article)),
    ...[...knowledge.subjects.values()].flatMap((subject) => subjectCards(knowledge, subject)),
    ...modelCards(knowledge),
    ...referenceCards(knowledge),
    ...termCards(knowledge),
    ...handbookCards(knowledge),
  ];
}
