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
    goal: 'No build succeeds in silence',
    target: 'every fault of the corpus ends the build; the pages are those that were asked for',
    tests: [
      'tests/content/check-command.test.ts',
      `${SITE}/hostile-build.test.ts`,
      `${SITE}/hosting/publish.test.ts`,
      'tests/unit/hosting/manifest.test.ts',
    ],
    limit:
      'the check that the corpus is shown is the one that ends a build, and a few builds are made to fail; each fault by a build of its own is not tried',
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
    goal: 'Configuration of a server outlives a deploy',
    target: 'new pages have their styles under nginx and Caddy as they were configured before',
    tests: [`${SITE}/hosting/styles.test.ts`],
    limit:
      'the script before the first paint has its digest in the header: it is to be written anew when that changes',
  },
  {
    goal: 'Nothing from elsewhere, no cookie',
    target: '0 requests to another host, one host on every page',
    tests: [`${SITE}/hosting/crawl.test.ts`, `${SITE}/pages.test.ts`],
    limit: 'requests are watched on one page of each template; what pages name is read on all',
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
      `${LONG}/accessibility.test.ts`,
      `${SITE}/encyclopedia.test.ts`,
      `${SITE}/filters.test.ts`,
      `${SITE}/models.test.ts`,
    ],
    figures: ['axe-hardest', 'axe-shares'],
    limit:
      'the hardest pages of each template in nine modes; of all others a quarter a run, each page in one mode, by rotation: 4 runs try every page, 36 every page in every mode; no screen reader and no person has judged the pages in these tests',
  },
  {
    goal: 'Every stop of the Tab key is seen, uncovered, in order and let go',
    target: 'every template at 360 and 1440 px',
    tests: [`${SITE}/keyboard.test.ts`, `${LONG}/accessibility.test.ts`],
    figures: ['tab-walks-360', 'tab-walks-1440'],
    limit:
      'the outline is proven by pixels once for each kind of stop; of more than 400 stops the first and last 150 are walked and 100 between them focused',
  },
  {
    goal: 'Forced colours leave text, controls and drawings apart from their ground',
    target: '4.5 to 1 for text, 3 to 1 for the rest, by painted pixels',
    tests: [`${SITE}/accessibility.test.ts`, `${LONG}/accessibility.test.ts`],
    figures: ['forced-colours-light', 'forced-colours-dark'],
    limit:
      'two palettes that Chromium emulates; the first 21,000 px of a page, below 4,200 px a third a run, by rotation',
  },
  {
    goal: 'Screen readers get the tree that was reviewed',
    target: 'an outline of every template as kept',
    tests: [`${SITE}/access-outline.test.ts`],
    limit: 'the tree of Chromium, not what a screen reader says of it',
  },
  {
    goal: 'Reflow, enlarged text, spread text',
    target: 'no sideways scroll and no cut text on any template',
    tests: [`${SITE}/reflow.test.ts`],
  },
  {
    goal: 'Keyboard and targets',
    target: 'every control is reached and left; targets of 24 px or room around them',
    tests: [`${SITE}/keyboard.test.ts`, `${SITE}/target-size.test.ts`],
  },
  {
    goal: 'HTML is valid',
    target: 'html-validate 0 and Nu 0 on every page, also after script ran',
    tests: [`${SITE}/html-validity.test.ts`, `${LONG}/nu.test.ts`],
    figures: ['valid-pages', 'nu-pages', 'valid-after-script'],
    limit: 'after script: one page of each template',
  },
  {
    goal: 'Without script',
    target: 'the same text, every page in three steps',
    tests: [`${SITE}/pages.test.ts`, `${SITE}/encyclopedia.test.ts`, `${SITE}/models.test.ts`],
  },
  {
    goal: 'A file that fails leaves the page of use',
    target:
      'every kind of file × {abort, 404, 500, HTML, cut, stall} × template: text readable, no unhandled error, search says what failed and leads to A–Z',
    tests: [`${SITE}/faults.test.ts`, `${LONG}/faults.test.ts`],
    figures: ['faults'],
    limit: 'one page of each template that loads more than the script of every page',
  },
  {
    goal: 'Old browsers',
    target: 'no error and the same text without workers, WebAssembly and observers',
    tests: [`${SITE}/old-browsers.test.ts`],
    limit:
      'a new browser without these interfaces; the scripts use syntax after ES2020, and where that is unknown the page is as without script',
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
      'the generator compares every answer and shares the processors: the rate is a lower bound, and the target of the rate is not shown; 60 s each, not 10 minutes',
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
    goal: 'Sources can be checked when they are gone',
    target: 'an archived copy or a captured one, with its day, for every source',
    tests: [],
    limit:
      'copies are made by archives on the network; “npm run check:links” asks for the sources where there is one',
  },
  {
    goal: 'Time of the tests',
    target: '“npm test” under 12 minutes on two processors, all under 60',
    tests: [],
    limit:
      'no test asserts a time; what runs took is in their own output, and depends on the machine',
  },
  {
    goal: 'Live hosts, real devices, screen readers',
    target: 'every host as configured; every page judged by people',
    tests: [],
    limit: 'needs hosts, devices and people: not provable on one machine',
  },
];
