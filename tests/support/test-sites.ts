import { join } from 'node:path';

/** The sites that the tests build: name → folder and environment. */
const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'node_modules/.cache/sparkpedia-tests');

export interface TestSite {
  readonly folder: string;
  readonly basePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

export const PROJECT_FOLDER = ROOT;
/** Where the built sites, the results and the figures of the tests lie. */
export const SITES_FOLDER = OUTPUT;

/** File with what the build of a test site printed. */
export const buildLogOf = (folder: string): string => `${folder}.log`;

/** Address of a test site, if its build was told one. */
export const siteUrlOf = ({ environment }: TestSite): string | undefined => environment['SITE_URL'];

export const TEST_SITES = {
  /** The real content at the root of a host, built without being told which. */
  real: { folder: join(OUTPUT, 'real'), basePath: '/', environment: {} },
  /** The real content in a sub-folder of a host. */
  subFolder: {
    folder: join(OUTPUT, 'sub-folder'),
    basePath: '/handbook/spark/',
    environment: { BASE_PATH: 'handbook/spark', SITE_URL: 'https://example.org' },
  },
  /** A content folder with one article of a title, a description and little else. */
  oneArticle: {
    folder: join(OUTPUT, 'one-article'),
    basePath: '/',
    environment: {
      CONTENT_DIR: join(ROOT, 'tests/fixtures/one-article'),
      SITE_URL: 'https://one.example',
    },
  },
  /** Every piece of syntax and every component, once. */
  kitchenSink: {
    folder: join(OUTPUT, 'kitchen-sink'),
    basePath: '/kitchen/',
    environment: {
      CONTENT_DIR: join(ROOT, 'tests/fixtures/kitchen-sink'),
      BASE_PATH: 'kitchen',
    },
  },
} as const satisfies Record<string, TestSite>;
