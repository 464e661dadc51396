import type { APIRoute } from 'astro';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { addressOf, SITE_NAME, SITE_TAGLINE } from '../site.ts';

/** Lets browsers add the search of the site to their own (OpenSearch 1.1). */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${SITE_NAME}</ShortName>
  <Description>${SITE_TAGLINE}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${addressOf('/favicon.svg', site)}</Image>
  <Url type="text/html" template="${addressOf(SITE_PATHS.search, site)}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
