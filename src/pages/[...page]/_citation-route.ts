import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../content-access/load-knowledge.ts';
import { citedSite } from '../../content-access/page-citation.ts';
import { CITATION_FORMATS, type CitationFormat, citationFile } from '../../exports/citation.ts';
import { citedPages, pageCitation, recordCitations, recordPages } from '../../twins/citations.ts';

/** What a file of citations holds: that of its page, or those of the records on it. */
const CONTENTS = {
  page: {
    pages: citedPages,
    citations: (...of: Parameters<typeof pageCitation>) =>
      [pageCitation(...of)].filter((one) => one !== undefined),
  },
  figures: { pages: recordPages, citations: recordCitations },
};

/**
 * Routes of the files of citations in one format. Each has a file whose name holds its ending:
 * Astro's server asks for a slash at the end of all other addresses.
 */
export function citationRoutes(content: keyof typeof CONTENTS, format: CitationFormat) {
  const { pages, citations } = CONTENTS[content];
  const getStaticPaths = () =>
    pages(loadKnowledge()).map((path) => ({ params: { page: path.slice(1, -1) } }));

  const GET: APIRoute = ({ params: { page }, site }) => {
    const found = citations(loadKnowledge(), `/${page}/`, citedSite(site));
    if (found.length === 0) return new Response(undefined, { status: 404 });
    return new Response(citationFile(found, format), {
      headers: { 'content-type': `${CITATION_FORMATS[format].mediaType}; charset=utf-8` },
    });
  };

  return { getStaticPaths, GET };
}
