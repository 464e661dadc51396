/** A goal, and where it is proven. */
export interface Goal {
  readonly goal: string;
  readonly target: string;
  /** Test files that prove it, or the beginning of their paths. */
  readonly tests: readonly string[];
  /** Figures that tests note under these ids (`noteFigure`). */
  readonly figures?: readonly string[];
  /** What these tests do not show, or one machine cannot. */
  readonly limit?: string;
}

const SITE = 'tests/built-site';
const LONG = 'tests/long';

/** The goals of the project, in the order of their table. */
export const GOALS: readonly Goal[] = [
  {
    goal: 'Planted faults of authors are reported with path, line and column',
    target: '60 classes of fault or more, all reported, 99 % on the exact line',
    tests: ['tests/content/fault-corpus.test.ts', 'tests/content/planted-faults.test.ts'],
    limit: '200,000 mutants are a bench, `tests/bench/mutations.ts`, and no test',
  },
  {
    goal: 'No false alarm on good content',
    target: '0',
    tests: ['tests/content/fault-corpus-no-false-alarms.test.ts'],
  },
  {
    goal: 'The check never crashes or hangs',
    target: '0 in 1,000,000 inputs',
    tests: ['tests/content/mutations.test.ts'],
    limit: 'the tests try a part of that number; the rest is the bench',
  },
  {
    goal: 'Messages say what to do, all faults in one run',
    target: 'each fault',
    tests: ['tests/content/fault-corpus.test.ts', 'tests/content/check-command.test.ts'],
  },
  {
    goal: 'Checker and builder read the same text',
    target: '0 disagreements in 100,000',
    tests: [`${SITE}/parsers-agree.test.ts`, `${SITE}/text-as-mdx.test.ts`],
    limit: 'over the fixtures and the whole content, not 100,000 inputs',
  },
  {
    goal: 'Hostile contributions are refused, and a build holds nothing of its machine',
    target: '300 payloads, all refused; builds without a network',
    tests: ['tests/content/hostile-contributions.test.ts', `${SITE}/hostile-build.test.ts`],
  },
  {
    goal: 'Policy of pages without `unsafe-…`, Trusted Types enforced',
    target: '0 refusals on any template with search and theme',
    tests: ['tests/unit/hosting', `${SITE}/hosting/crawl.test.ts`],
  },
  {
    goal: 'Headers are complete',
    target: 'every kind of path × {200, 304, 404} × {nginx, Caddy}',
    tests: [`${SITE}/hosting/headers.test.ts`],
  },
  {
    goal: 'Grade of MDN HTTP Observatory',
    target: '10 of 10',
    tests: [],
    limit: 'its lists come from the network; not run here',
  },
  {
    goal: 'Search under attack',
    target: '10,000 strings, no script, no refusal, no lost promise',
    tests: [`${SITE}/hostile-search.test.ts`],
    figures: ['hostile-strings'],
    limit: 'how long a key press takes is not asserted',
  },
  {
    goal: 'axe finds nothing',
    target: '0, every page in every mode',
    tests: [
      `${SITE}/accessibility.test.ts`,
      `${SITE}/encyclopedia.test.ts`,
      `${SITE}/filters.test.ts`,
      `${SITE}/models.test.ts`,
    ],
    limit: 'no screen reader and no person has judged the pages in these tests',
  },
  {
    goal: 'Reflow, enlarged text, spread text',
    target: 'no sideways scroll and no cut text on any template',
    tests: [`${SITE}/reflow.test.ts`],
  },
  {
    goal: 'HTML is valid',
    target: 'html-validate 0 and Nu 0 on every page, also after script ran',
    tests: [`${SITE}/html-validity.test.ts`, `${LONG}/nu.test.ts`],
    figures: ['nu-pages', 'valid-after-script'],
    limit: 'after script: one page of each template',
  },
  {
    goal: 'Without script',
    target: 'the same text, every page in three steps',
    tests: [`${SITE}/pages.test.ts`, `${SITE}/encyclopedia.test.ts`, `${SITE}/models.test.ts`],
  },
  {
    goal: 'Readers survive a deploy',
    target: 'after every file of an upload, 0 failures',
    tests: [`${SITE}/hosting/deploy.test.ts`, `${SITE}/offline.test.ts`],
    figures: ['deploy-steps'],
  },
  {
    goal: 'Builds have the same bytes',
    target: '24 builds, 0 bytes differ',
    tests: [`${SITE}/hosting/reproducible.test.ts`],
    figures: ['same-builds'],
    limit: 'one version of Node, one system',
  },
  {
    goal: 'Load with deploys inside',
    target: '35,000 requests a second, none failed',
    tests: [`${LONG}/load.test.ts`],
    figures: ['load-nginx-requests', 'load-nginx-rate', 'load-caddy-requests', 'load-caddy-rate'],
    limit:
      'the generator compares every answer and shares the processors: the rate is a lower bound, and the target of the rate is not shown; 20 s each, not 10 minutes',
  },
  {
    goal: 'Addresses stay, links lead somewhere',
    target: 'all',
    tests: [`${SITE}/addresses.test.ts`, `${SITE}/redirects.test.ts`, `${SITE}/pages.test.ts`],
  },
  {
    goal: 'Supply chain',
    target: 'all with a hash, no script of installing beyond two',
    tests: ['tests/unit/supply-chain.test.ts'],
  },
  {
    goal: 'Offline, where a reader asks for it',
    target: 'pages and search with the server off; nothing stale; a way out',
    tests: [`${SITE}/offline.test.ts`],
  },
  {
    goal: 'Pages look as they did',
    target: 'templates × {light, dark} × three widths',
    tests: [`${LONG}/visual.test.ts`],
    figures: ['pictures-light', 'pictures-dark'],
    limit: 'the top 1,200 px, in greys and at half size; templates of which the fixture has pages',
  },
  {
    goal: 'Other engines',
    target: 'read, search, compare, plan, theme, print',
    tests: [`${LONG}/engines.test.ts`],
    figures: ['engine-firefox', 'engine-webkit'],
    limit: 'WebKitGTK stands for Safari; printing by its driver was not tried',
  },
  {
    goal: 'Sources that rot, live hosts, real devices',
    target: 'every source with an archived copy; every host as configured',
    tests: [],
    limit: 'needs the network and devices: not provable on one machine',
  },
];
