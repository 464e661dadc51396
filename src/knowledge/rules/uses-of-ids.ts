import { words } from '../fact-selection.ts';
import { didYouMean } from '../nearest.ts';
import { type Finding, finding } from '../problems.ts';
import type { ComponentUse } from '../read-article-body.ts';
import type { RuleContext } from './rule.ts';

/** Which attribute of which component names something that is no record: a drawing, a group. */
export type NamingAttributes = Partial<Record<ComponentUse['name'], string>>;

interface Known {
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** Findings for words in attributes of components that name nothing. */
export function unknownIdsInUses(
  { knowledge }: RuleContext,
  naming: NamingAttributes,
  { noun, known }: { readonly noun: string; readonly known: Known },
): Finding[] {
  return [...knowledge.articles.values()].flatMap(({ file, body }) =>
    body.uses.flatMap((use) => {
      const name = naming[use.name];
      const attribute = name === undefined ? undefined : use.attributes.get(name);
      return words(attribute?.value)
        .filter((id) => !known.has(id))
        .map((id) => {
          const message = `There is no ${noun} “${id}”.${didYouMean(id, known.keys())}`;
          return finding(file, message, attribute);
        });
    }),
  );
}
