import type { AnyKind } from '../../content-kinds/kind.ts';
import { type Finding, finding } from '../problems.ts';
import { aliasPath } from '../redirects.ts';
import { recordsOf } from '../uses.ts';
import { fold, repeatedNames } from './repeated-names.ts';
import type { Rule, RuleContext } from './rule.ts';
import { titleNames } from './title-unique.ts';

export const aliasUnique: Rule = {
  id: 'alias-unique',
  severity: 'fault',
  sentence:
    'An alias leads to one record of its kind, and its address and name are those of no other.',
  check: (context) =>
    Object.entries(context.kinds).flatMap(([name, kind]) => {
      const aliases = aliasNames(context, name, kind);
      const repeated = repeatedNames('alias', aliases, titleNames(context, name));
      const places = new Set(repeated.map(({ file, line }) => `${file}:${line}`));
      const rest =
        places.size === 0
          ? aliases
          : aliases.filter(({ file, place }) => !places.has(`${file}:${place().line}`));
      return [...repeated, ...sharedAddresses(context, name, kind, rest)];
    }),
};

/** Aliases of all records of a kind, in their places. */
function aliasNames({ records }: RuleContext, name: string, kind: AnyKind) {
  return recordsOf(records, name).flatMap(({ file, record, locate }) =>
    (kind.names?.(record).aliases ?? []).map((alias, index) => ({
      file,
      folded: fold(alias),
      shown: alias,
      record,
      place: () => locate(['aliases', index]),
    })),
  );
}

/** Findings for aliases whose address is a page, or an alias, of another record. */
function sharedAddresses(
  { records }: RuleContext,
  name: string,
  kind: AnyKind,
  aliases: ReturnType<typeof aliasNames>,
): Finding[] {
  const owners = new Map(
    recordsOf(records, name).map(({ id, file, record }) => [kind.page?.(id, record), file]),
  );
  return aliases.flatMap((alias) => {
    const path = aliasPath(kind, alias.shown, alias.record);
    if (path === undefined) return [];
    const owner = owners.get(path) ?? alias.file;
    owners.set(path, owner);
    if (owner === alias.file) return [];
    const message = `The alias “${alias.shown}” has the address ${path}, which leads to ${owner}. Choose another name, or leave it out.`;
    return [finding(alias.file, message, alias.place())];
  });
}
