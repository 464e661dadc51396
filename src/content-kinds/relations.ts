import type { EvidenceRecord, SourcedText } from '../content-schemas/evidence-schema.ts';
import { articleUse, citesOf, type Located, seenOnUse, type Use, useOf, usesOf } from './kind.ts';
import type { KindName } from './names.ts';

/** The sources of a record's evidence, and the machines on which each was seen. */
export function evidenceUses(
  owner: Located<{ readonly evidence: readonly EvidenceRecord[] }>,
): Use[] {
  return owner.record.evidence.flatMap(({ source, seenOn }, index) => [
    ...useOf(owner, 'references', ['evidence', index, 'source'], source),
    ...seenOnUse(owner, ['evidence', index], seenOn),
  ]);
}

/** The sources of a list of sentences or steps. */
export function sourcedUses(
  owner: Pick<Located<unknown>, 'locate'>,
  field: string,
  list: readonly Pick<SourcedText, 'sources'>[] | undefined,
): Use[] {
  return (list ?? []).flatMap(({ sources }, index) =>
    citesOf(owner, [field, index, 'sources'], sources),
  );
}

interface Related {
  readonly needs?: readonly string[] | undefined;
  readonly causedBy?: readonly string[] | undefined;
  readonly mendedBy?: readonly string[] | undefined;
  readonly related?: readonly string[] | undefined;
  readonly models?: readonly string[] | undefined;
  readonly facts?: readonly string[] | undefined;
  readonly runs?: readonly string[] | undefined;
  readonly describedIn?: readonly string[] | undefined;
}

/**
 * Everything that the fields of relations name.
 *
 * @param alike the kind that `related` names: that of the record itself
 */
export function relationUses(owner: Located<Related>, alike: KindName): Use[] {
  const { record } = owner;
  const named = (field: keyof Related, to: Use['to'], relation: string): Use[] =>
    usesOf(owner, to, [field], record[field], { relation });
  return [
    ...named('needs', 'software', 'needs'),
    ...named('causedBy', 'problems', 'caused by'),
    ...named('mendedBy', 'guides', 'mended by'),
    ...named('related', alike, 'related'),
    ...named('models', 'models', 'about'),
    ...named('facts', 'rows', 'about'),
    ...named('runs', 'runs', 'measured with'),
    ...(record.describedIn ?? []).flatMap((address, index) =>
      articleUse(owner, ['describedIn', index], address, 'described in'),
    ),
  ];
}
