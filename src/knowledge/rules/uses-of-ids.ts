import { words } from '../fact-selection.ts';
import { didYouMean } from '../nearest.ts';
import { type Finding, finding } from '../problems.ts';
import type { ComponentUse } from '../read-article-body.ts';
import type { RuleContext } from './rule.ts';

/** Which attribute of which component names an id of some kind. */
export type NamingAttributes = Partial<Record<ComponentUse['name'], string>>;

interface Known {
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** Findings for ids in attributes of components that name nothing. */
export function unknownIdsInUses(
  context: RuleContext,
  naming: NamingAttributes,
  what: { readonly folder: string; readonly noun: string; readonly known: Known },
): Finding[] {
  return [...context.knowledge.articles.values()].flatMap(({ file, body }) =>
    body.uses.flatMap((use) => {
      const name = naming[use.name];
      const attribute = name === undefined ? undefined : use.attributes.get(name);
      return words(attribute?.value)
        .filter((id) => !what.known.has(id))
        .filter(
          (id) =>
            !context.isUnread(what.folder, what.folder === 'facts' ? (id.split('.')[0] ?? '') : id),
        )
        .map((id) =>
          finding(
            file,
            `There is no ${what.noun} “${id}”.${didYouMean(id, what.known.keys())}`,
            attribute,
          ),
        );
    }),
  );
}
