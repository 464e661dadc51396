import { finding } from '../problems.ts';
import { citedSource } from '../sources.ts';
import type { Rule } from './rule.ts';

export const officialHasMaker: Rule = {
  id: 'official-has-maker',
  severity: 'fault',
  sentence: 'A figure is called official only if a page of the maker is among its sources.',
  check: ({ records, knowledge }) =>
    records.subjects.flatMap(({ file, record, locate }) =>
      Object.entries(record.facts)
        .filter(([, fact]) => fact.status === 'official')
        .filter(([, fact]) => {
          const kinds = fact.sources.map(
            (source) => knowledge.references.get(citedSource(source).id)?.kind,
          );
          return kinds.every((kind) => kind !== undefined && kind !== 'maker');
        })
        .map(([key]) =>
          finding(
            file,
            `“${key}” is called official, but no source of it is the maker’s own page. Write “reported” or “measured”, or add that page.`,
            locate(['facts', key, 'status']),
          ),
        ),
    ),
};
