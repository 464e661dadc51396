import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { changed, contentTree, GOOD_DRAWINGS, GOOD_FILES } from '../support/content-tree.ts';

interface Planted {
  readonly fault: string;
  readonly changes: Readonly<Record<string, string | undefined>>;
  readonly kind: string;
  /** Text that the reported line holds; looked up in the changed file, so that lines are never typed in. */
  readonly at: string;
  readonly file?: string;
}

const ARTICLE = 'articles/box.mdx';
const FACTS = 'facts/box.yaml';
const EVENTS = 'timeline/2026.yaml';
const TABLE = 'tables/boxes.yaml';
const SOURCE = 'references/maker-page.yaml';

const inArticle = (fault: string, from: string, to: string, kind: string, at = to): Planted => ({
  fault,
  changes: changed(ARTICLE, from, to),
  kind,
  at,
  file: ARTICLE,
});
const inFile = (
  file: string,
  fault: string,
  from: string,
  to: string,
  kind: string,
  at = to,
): Planted => ({
  fault,
  changes: changed(file, from, to),
  kind,
  at,
  file,
});

const PLANTED: readonly Planted[] = [
  inArticle(
    'citation of an undefined reference',
    '<Cite id="maker-page" at="p. 2" />',
    '<Cite id="makr-page" />',
    'reference-defined',
    'makr-page',
  ),
  inArticle(
    'unknown fact in prose',
    '<Fact id="box.width" />',
    '<Fact id="box.widht" />',
    'fact-defined',
    'box.widht',
  ),
  inArticle(
    'unknown fact in the infobox',
    'facts: [box.width]',
    'facts: [box.wide]',
    'fact-defined',
  ),
  inArticle(
    'unknown subject in front matter',
    'subjects: [box]',
    'subjects: [bx]',
    'subject-defined',
  ),
  inArticle(
    'unknown subject of a data sheet',
    '<SpecTable subjects="box" />',
    '<SpecTable subjects="boxx" />',
    'subject-defined',
  ),
  inArticle(
    'unknown table',
    '<DataTable id="boxes" />',
    '<DataTable id="boxen" />',
    'table-defined',
  ),
  inArticle(
    'unknown drawing',
    '<Drawing id="sketch" />',
    '<Drawing id="scetch" />',
    'drawing-defined',
  ),
  inArticle(
    'unknown kind of event',
    '<Timeline />',
    '<Timeline kinds="sales" />',
    'list-word-known',
  ),
  inArticle(
    'dispute without rivals',
    '<Disputed id="box.depth" />',
    '<Disputed id="box.width" />',
    'dispute-is-disputed',
  ),
  inArticle('link to no article', '/wiki/lid/#hinge', '/wiki/lit/', 'article-exists'),
  inArticle(
    'link to no section of another article',
    '/wiki/lid/#hinge',
    '/wiki/lid/#hinges',
    'heading-exists',
  ),
  inArticle('link to no section of the same article', '(#size)', '(#sizes)', 'heading-exists'),
  inArticle('script link', '(#size)', '(javascript:alert)', 'link-is-safe'),
  inArticle(
    'link without protocol to another host',
    '(#size)',
    '(//example.org/x)',
    'link-is-safe',
  ),
  inArticle('heading twice', '<Timeline />', '## Size', 'heading-unique', '<Drawing'),
  inArticle('import', '## Size', "import x from './x.js'\n\n## Size", 'no-code', 'import x'),
  inArticle('expression', '## Size', '{process.env.HOME}\n\n## Size', 'no-code', '{process'),
  inArticle(
    'raw HTML',
    '## Size',
    '<script src="x"></script>\n\n## Size',
    'no-raw-html',
    '<script',
  ),
  inArticle('unknown component', '<Timeline />', '<Timelime />', 'component-known'),
  inArticle(
    'expression attribute',
    '<Fact id="box.width" />',
    '<Fact id={"box.width"} />',
    'attribute-is-static',
    'A box is',
  ),
  inArticle('unknown attribute', '<Timeline />', '<Timeline kind="sale" />', 'attribute-known'),
  inArticle('missing attribute', '<DataTable id="boxes" />', '<DataTable />', 'attribute-known'),
  inArticle(
    'image without alternative',
    'See [the size]',
    '![](https://example.org/a.png) See [the size]',
    'image-has-alt',
    '![]',
  ),
  inArticle(
    'figure in plain text',
    'See [the size]',
    'It costs $3,999. See [the size]',
    'figure-is-fact',
    '$3,999',
  ),
  inArticle('broken MDX', '## Size', 'a <b>bold\n\n## Size', 'body-parses', 'a <b>'),
  inArticle(
    'unknown front-matter key',
    "updated: '2026-11-01'",
    "update: '2026-11-01'",
    'record-fits-schema',
  ),
  inArticle(
    'impossible date',
    "updated: '2026-11-01'",
    "updated: '2026-02-30'",
    'record-fits-schema',
  ),
  inArticle('missing title', 'title: Box\n', '', 'record-fits-schema', 'description: A box.'),
  inArticle('broken front matter', 'aliases: [Crate]', 'aliases: [Crate', 'yaml-parses'),
  inArticle('alias of another title', 'aliases: [Crate]', 'aliases: [lid]', 'alias-unique'),
  inFile(
    FACTS,
    'figure without source',
    'status: official\n    sources: [maker-page]',
    'status: official\n    sources: []',
    'record-fits-schema',
    'sources: []',
  ),
  inFile(
    FACTS,
    'undefined source of a fact',
    'status: official\n    sources: [maker-page]',
    'status: official\n    sources: [no-page]',
    'reference-defined',
    'no-page',
  ),
  inFile(
    FACTS,
    'undefined source of a dispute',
    'sources: [test-page]}',
    'sources: [tst-page]}',
    'reference-defined',
    'tst-page',
  ),
  inFile(
    FACTS,
    'impossible date of a fact',
    "publishedOn: '2026-01-02'",
    "publishedOn: '2026-13-02'",
    'record-fits-schema',
  ),
  inFile(
    FACTS,
    'verified before it held',
    "publishedOn: '2026-01-02'",
    "publishedOn: '2027-01-02'",
    'record-fits-schema',
    'verifiedOn',
  ),
  inFile(
    FACTS,
    'unknown unit',
    'value: 150\n    unit: mm',
    'value: 150\n    unit: millimetre',
    'record-fits-schema',
    'unit: millimetre',
  ),
  inFile(
    FACTS,
    'number without unit',
    'value: 150\n    unit: mm',
    'value: 150',
    'record-fits-schema',
    'width:',
  ),
  inFile(FACTS, 'unknown status', 'status: official', 'status: offical', 'record-fits-schema'),
  inFile(
    FACTS,
    'disputed without rivals',
    'status: official',
    'status: disputed',
    'record-fits-schema',
  ),
  inFile(
    FACTS,
    'derived without arithmetic',
    'method: 4,000 − 1',
    'note: none',
    'record-fits-schema',
    'status: derived',
  ),
  inFile(
    FACTS,
    'two values',
    'value: 150\n',
    'value: 150\n    range: {low: 1, high: 2}\n',
    'record-fits-schema',
    'width:',
  ),
  inFile(FACTS, 'key twice', '  depth:', '  width:', 'yaml-parses', '  width:\n    label: Depth'),
  inFile(
    EVENTS,
    'impossible date of an event',
    "date: '2026-01-02'",
    "date: '2026-02-30'",
    'record-fits-schema',
  ),
  inFile(EVENTS, 'unquoted date', "date: '2026-01-02'", 'date: 2026', 'record-fits-schema'),
  inFile(
    EVENTS,
    'precision that does not fit',
    'precision: day',
    'precision: month',
    'record-fits-schema',
  ),
  inFile(
    EVENTS,
    'undefined source of an event',
    'sources: [maker-page]',
    'sources: [nobody]',
    'reference-defined',
  ),
  inFile(TABLE, 'unknown fact in a table', 'facts: [box.width]', 'facts: [box.w]', 'fact-defined'),
  inFile(
    TABLE,
    'row with too many cells',
    '      - facts: [box.width]',
    '      - facts: [box.width]\n      - text: more',
    'record-fits-schema',
    '    cells:',
  ),
  inFile(
    SOURCE,
    'reference without address',
    'url: https://example.org/maker\n',
    '',
    'record-fits-schema',
    'title:',
  ),
  inFile(
    SOURCE,
    'address that is none',
    'url: https://example.org/maker',
    'url: see the shop',
    'record-fits-schema',
  ),
  {
    fault: 'unused reference',
    changes: { 'references/spare.yaml': GOOD_FILES['references/test-page.yaml'] },
    kind: 'reference-used',
    at: 'title:',
    file: 'references/spare.yaml',
  },
  {
    fault: 'event id twice',
    changes: {
      [EVENTS]: `${GOOD_FILES[EVENTS]}${GOOD_FILES[EVENTS]?.replace('events:\n', '').replace('is shown', 'is shown again')}`,
    },
    kind: 'id-unique',
    at: 'id: box-shown',
    file: EVENTS,
  },
  {
    fault: 'title twice',
    changes: { 'articles/twin.mdx': GOOD_FILES['articles/lid.mdx'] },
    kind: 'title-unique',
    at: 'title: Lid',
    file: 'articles/twin.mdx',
  },
  {
    fault: 'file name that is no slug',
    changes: {
      'articles/My Lid.mdx': GOOD_FILES['articles/lid.mdx']?.replace('title: Lid', 'title: My lid'),
    },
    kind: 'file-name-is-slug',
    at: '---',
    file: 'articles/My Lid.mdx',
  },
  {
    fault: 'file that the site does not read',
    changes: { 'articles/notes.txt': 'x' },
    kind: 'file-is-known',
    at: 'x',
    file: 'articles/notes.txt',
  },
];

describe('planted faults', () => {
  it('has a faultless tree to plant in', () => {
    expect(buildKnowledge(contentTree(), GOOD_DRAWINGS).faults).toEqual([]);
  });

  it('covers at least 25 classes', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(25);
    expect(new Set(PLANTED.map(({ fault }) => fault)).size).toBe(PLANTED.length);
  });

  it.each(PLANTED)('$fault: $kind', ({ changes, kind, at, file }) => {
    const files = contentTree(changes);
    const { faults: problems } = buildKnowledge(files, GOOD_DRAWINGS);
    const text = files.find(({ path }) => path === file)?.text ?? '';
    // The last place counts, because a repeated text is at fault where it is repeated.
    const index =
      kind === 'id-unique' || kind === 'yaml-parses' ? text.lastIndexOf(at) : text.indexOf(at);
    expect(index, `“${at}” stands in ${file}`).toBeGreaterThanOrEqual(0);
    const line = text.slice(0, index).split('\n').length + (kind === 'heading-unique' ? -2 : 0);
    expect(problems.map((p) => `${p.file}:${p.line} ${p.rule}`)).toContain(
      `${file}:${line} ${kind}`,
    );
    for (const problem of problems) {
      expect(problem.column).toBeGreaterThan(0);
      expect(problem.message.length).toBeGreaterThan(20);
    }
  });

  it('reports every fault of several files in one run', () => {
    const { faults: problems } = buildKnowledge(
      contentTree({
        ...changed(ARTICLE, '(#size)', '(#sizes)'),
        ...changed(SOURCE, 'access: read', 'access: seen'),
      }),
      GOOD_DRAWINGS,
    );
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([ARTICLE, SOURCE]));
  });

  it('names the nearest id', () => {
    const { faults: problems } = buildKnowledge(
      contentTree(changed(ARTICLE, 'box.width" />', 'box.widht" />')),
      GOOD_DRAWINGS,
    );
    expect(problems[0]?.message).toContain('Did you mean “box.width”?');
  });
});
