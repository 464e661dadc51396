import { type PortalRecord, portalSchema } from '../content-schemas/portal-schema.ts';
import { portalPath } from '../knowledge/site-paths.ts';
import { addressOf, articleUse, type ContentKind, type Located } from './kind.ts';

/** Ways in, by need: `content/portals/<id>.yaml`. */
export const portals: ContentKind<PortalRecord> = {
  noun: 'portal',
  place: { folder: 'portals' },
  schema: portalSchema,
  schemaName: 'portal',
  page: portalPath,
  names: ({ title }) => ({ title }),
  uses: (owner) => pathsOf(owner).flatMap(({ path, at }) => articleUse(owner, at, path)),
  addresses: (owner) => pathsOf(owner).flatMap(({ path, at }) => addressOf(owner, at, path)),
};

function pathsOf({ record }: Located<PortalRecord>) {
  return record.groups.flatMap(({ links }, group) =>
    links.map(({ path }, link) => ({ path, at: ['groups', group, 'links', link, 'path'] })),
  );
}
