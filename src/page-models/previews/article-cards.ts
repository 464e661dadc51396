import { ARTICLE_CATEGORY_WORDS, type SubjectKind } from '../../content-schemas/vocabularies.ts';
import { formatDate } from '../../knowledge/format-date.ts';
import { formatValue } from '../../knowledge/format-value.ts';
import type { Article, Fact, Knowledge } from '../../knowledge/knowledge-records.ts';
import type { SentencePart } from '../../knowledge/read-article-body.ts';
import { articlePath } from '../../knowledge/site-paths.ts';
import { type AddressedCard, MOST_FIGURES, makeCard, type PreviewFigure } from './card.ts';
import { factFigure, printed } from './figures.ts';

/** Kinds of subjects whose figures say in their labels what they are of: measurements, sizes. */
const SAID_IN_LABELS: ReadonlySet<SubjectKind | undefined> = new Set(['configuration', 'model']);

/** The card of an article, and one for each of its sections. */
export function articleCards(knowledge: Knowledge, article: Article): AddressedCard[] {
  const { slug, title, description, categories = [], updated, body } = article;
  const path = articlePath(slug);
  const openings = new Map(body.openings.map(({ heading, words }) => [heading, words]));
  const factsIn = factsBySection(knowledge, article);
  const [category] = categories;
  const section = `Section of ${title}`;
  return [
    [
      path,
      makeCard({
        kind: category ? `Article · ${ARTICLE_CATEGORY_WORDS[category].title}` : 'Article',
        title,
        text: printed(description),
        figures: articleFigures(knowledge, article),
        origin: updated && `Text last changed on ${formatDate(updated)}`,
      }),
    ],
    ...body.headings.map(
      (heading): AddressedCard => [
        `${path}#${heading.slug}`,
        makeCard({
          kind: section,
          title: heading.text,
          text: printed(wordsOf(knowledge, openings.get(heading.slug) ?? [])),
          figures: figuresOf(knowledge, article, factsIn.get(heading.text) ?? []),
        }),
      ],
    ),
  ];
}

/** Figures of the infobox, or else those that the text names first. */
function articleFigures(knowledge: Knowledge, article: Article): PreviewFigure[] {
  const rows = (article.infobox?.rows ?? []).flatMap((row) => {
    // A row of several facts, such as a size, says nothing in one of them.
    const fact = 'facts' in row && row.facts.length === 1 ? row.facts[0] : undefined;
    const known = fact === undefined ? undefined : knowledge.facts.get(fact);
    return known === undefined
      ? []
      : [{ ...factFigure(knowledge, known, false), label: 'label' in row ? row.label : '' }];
  });
  if (rows.length > 0) return rows;
  return figuresOf(knowledge, article, [...factsBySection(knowledge, article).values()].flat());
}

function figuresOf(
  knowledge: Knowledge,
  { slug, subjects = [] }: Article,
  facts: readonly Fact[],
): PreviewFigure[] {
  return [...new Set(facts)].slice(0, MOST_FIGURES).map((fact) => {
    const isOwn = fact.subject === slug || fact.subject === subjects[0];
    const kind = knowledge.subjects.get(fact.subject)?.kind;
    return factFigure(knowledge, fact, !isOwn && !SAID_IN_LABELS.has(kind));
  });
}

/** The facts that the text names, by the title of their section, in the order of the text. */
function factsBySection({ facts }: Knowledge, { body }: Article): Map<string, Fact[]> {
  const sections = new Map<string, Fact[]>();
  for (const { name, section, attributes } of body.uses) {
    const fact = name === 'Fact' ? facts.get(attributes.get('id')?.value ?? '') : undefined;
    if (fact === undefined) continue;
    const known = sections.get(section);
    if (known === undefined) sections.set(section, [fact]);
    else known.push(fact);
  }
  return sections;
}

function wordsOf({ facts }: Knowledge, parts: readonly SentencePart[]): string {
  return parts
    .map((part) => {
      if (!('fact' in part)) return part.text;
      const fact = facts.get(part.fact);
      return fact === undefined ? '' : formatValue(fact);
    })
    .join('');
}
