import { EVENT_KINDS, FACT_GROUPS } from '../content-schemas/vocabularies.ts';
import { AUTHOR_COMPONENTS, type AuthorComponent } from '../markdown/author-components.ts';
import { factAnchor, factsByGroup, words } from './fact-selection.ts';
import type { Article, Knowledge, Subject } from './knowledge-records.ts';
import { didYouMean } from './nearest.ts';
import { type Problem, type ProblemKind, problem } from './problems.ts';
import type { ComponentUse } from './read-article-body.ts';

/** Faults of the components in every article: attributes, and what their ids name. */
export function checkUses(knowledge: Knowledge): Problem[] {
  return [...knowledge.articles.values()].flatMap((article) => [
    ...article.body.uses.flatMap((use) => [
      ...checkAttributes(article, use),
      ...checkIds(knowledge, article, use),
    ]),
    ...checkRowAnchors(knowledge, article),
  ]);
}

function checkAttributes(article: Article, use: ComponentUse): Problem[] {
  const known: AuthorComponent = AUTHOR_COMPONENTS[use.name];
  const names = [...known.required, ...known.optional];
  const missing = known.required
    .filter((name) => !use.attributes.has(name))
    .map((name) =>
      problem(
        'attribute-known',
        article.file,
        `<${use.name}> needs the attribute “${name}”, as in <${use.name} ${name}="…" />.`,
        use,
      ),
    );
  const unknown = [...use.attributes].flatMap(([name, place]) =>
    names.includes(name)
      ? []
      : [
          problem(
            'attribute-known',
            article.file,
            `<${use.name}> has no attribute “${name}”.${didYouMean(name, names)} It knows: ${names.join(', ') || 'none'}.`,
            place,
          ),
        ],
  );
  return [...missing, ...unknown];
}

function checkIds(knowledge: Knowledge, article: Article, use: ComponentUse): Problem[] {
  const expect = (
    name: string,
    kind: ProblemKind,
    noun: string,
    known: Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>,
  ): Problem[] => {
    const attribute = use.attributes.get(name);
    return words(attribute?.value)
      .filter((id) => !known.has(id))
      .map((id) =>
        problem(
          kind,
          article.file,
          `There is no ${noun} “${id}”.${didYouMean(id, known.keys())}`,
          attribute,
        ),
      );
  };
  switch (use.name) {
    case 'Cite':
      return expect('id', 'reference-defined', 'reference', knowledge.references);
    case 'Fact':
      return expect('id', 'fact-defined', 'fact', knowledge.facts);
    case 'Disputed':
      return [
        ...expect('id', 'fact-defined', 'fact', knowledge.facts),
        ...checkDisputed(knowledge, article, use),
      ];
    case 'SpecTable':
      return [
        ...expect('subjects', 'subject-defined', 'subject', knowledge.subjects),
        ...expect(
          'groups',
          'attribute-known',
          'fact group',
          new Map(FACT_GROUPS.map((g) => [g, g])),
        ),
      ];
    case 'PriceTable':
      return expect('subject', 'subject-defined', 'subject', knowledge.subjects);
    case 'DataTable':
      return expect('id', 'table-defined', 'table', knowledge.tables);
    case 'Drawing':
      return [
        ...expect('id', 'drawing-defined', 'drawing', knowledge.drawings),
        ...checkDrawingFacts(knowledge, article, use),
      ];
    case 'Timeline':
      return expect(
        'kinds',
        'attribute-known',
        'kind of event',
        new Map(EVENT_KINDS.map((k) => [k, k])),
      );
    case 'Note':
      return [];
  }
}

function checkDisputed(knowledge: Knowledge, article: Article, use: ComponentUse): Problem[] {
  const attribute = use.attributes.get('id');
  const fact = knowledge.facts.get(attribute?.value ?? '');
  return fact === undefined || fact.disputes !== undefined
    ? []
    : [
        problem(
          'dispute-is-disputed',
          article.file,
          `The fact “${fact.id}” has no rival values. Use <Fact> instead, or list “disputes” in facts/${fact.subject}.yaml.`,
          attribute,
        ),
      ];
}

function checkDrawingFacts(knowledge: Knowledge, article: Article, use: ComponentUse): Problem[] {
  const attribute = use.attributes.get('id');
  const needed = knowledge.drawings.get(attribute?.value ?? '') ?? [];
  return needed
    .filter((id) => !knowledge.facts.has(id))
    .map((id) =>
      problem(
        'fact-defined',
        article.file,
        `The drawing “${attribute?.value}” needs the fact “${id}”, which does not exist.${didYouMean(id, knowledge.facts.keys())}`,
        attribute,
      ),
    );
}

function checkRowAnchors(knowledge: Knowledge, article: Article): Problem[] {
  const seen = new Map<string, string>();
  return article.body.uses
    .filter((use) => use.name === 'SpecTable')
    .flatMap((use) => {
      const subjects = words(use.attributes.get('subjects')?.value).flatMap((id): Subject[] =>
        [knowledge.subjects.get(id)].filter((s) => s !== undefined),
      );
      return factsByGroup(subjects, words(use.attributes.get('groups')?.value))
        .flatMap(({ facts }) => facts)
        .flatMap((fact) => {
          const anchor = factAnchor(fact, article.subjects ?? []);
          const earlier = seen.get(anchor);
          seen.set(anchor, fact.id);
          return earlier === undefined
            ? []
            : [
                problem(
                  'anchor-unique',
                  article.file,
                  `The rows of “${earlier}” and “${fact.id}” would both be “#${anchor}”. Rename one key, or show the fact once.`,
                  use,
                ),
              ];
        });
    });
}
