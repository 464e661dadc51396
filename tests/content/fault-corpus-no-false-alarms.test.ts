import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { contentTree, GOOD_DRAWINGS, GOOD_FILES } from '../support/content-tree.ts';

const ARTICLE = 'articles/box.mdx';
const FACTS = 'facts/box.yaml';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9" /></svg>\n';

/** What the check says of the good tree with some files replaced, advice on wording left out. */
function problems(changes: Readonly<Record<string, string>>): string[] {
  const files = [
    ...contentTree(changes),
    { path: 'media/board.svg', text: '', bytes: new TextEncoder().encode(SVG) },
    { path: 'media/board.yaml', text: 'alt: A board\nauthor: Somebody\nlicence: CC0\n' },
  ];
  return buildKnowledge(files, GOOD_DRAWINGS).faults.map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`,
  );
}

const good = (path: string): string => {
  const text = GOOD_FILES[path];
  if (text === undefined) throw new Error(`There is no ${path}`);
  return text;
};

const everyFile = (change: (text: string, path: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(GOOD_FILES).map(([path, text]) => [path, change(text, path)]));

describe('the form of a file is no fault', () => {
  it.each([
    ['byte order mark', (text: string) => `\uFEFF${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['spaces at line ends', (text: string) => text.replace(/(?<=[a-z\]'])\n/g, '  \n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['blank lines at the end', (text: string) => `${text}\n\n\n`],
  ])('%s', (_, change) => {
    const changed = everyFile(change);
    expect(changed).not.toEqual(GOOD_FILES);
    expect(problems(changed)).toEqual([]);
  });
});

describe('YAML of any style is no fault', () => {
  const CASES: readonly (readonly [name: string, path: string, from: string, to: string])[] = [
    [
      'flow map',
      'timeline/2026.yaml',
      good('timeline/2026.yaml'),
      "{events: [{id: box-shown, date: '2026-01-02', precision: day, kind: announcement, text: The box is shown., sources: [maker-page]}]}\n",
    ],
    ['quoted keys', FACTS, 'value: 150', '"value": 150'],
    ['single-quoted keys', FACTS, 'value: 150', "'value': 150"],
    ['double-quoted date', FACTS, "publishedOn: '2026-01-02'", 'publishedOn: "2026-01-02"'],
    [
      'anchor and alias',
      FACTS,
      "publishedOn: '2026-01-02'\n    verifiedOn: '2026-11-01'",
      "publishedOn: &day '2026-11-01'\n    verifiedOn: *day",
    ],
    [
      'alias of a list',
      FACTS,
      'sources: [maker-page]\n  depth',
      'sources: &page [maker-page]\n    note: One\n  depth',
    ],
    [
      'block list',
      FACTS,
      'sources: [maker-page]\n  depth',
      'sources:\n      - maker-page\n  depth',
    ],
    [
      'list without indentation',
      FACTS,
      'sources: [maker-page]\n  depth',
      'sources:\n    - maker-page\n  depth',
    ],
    [
      'folded text',
      FACTS,
      'description: A box for tests.',
      'description: >-\n  A box\n  for tests.',
    ],
    [
      'literal text',
      FACTS,
      'description: A box for tests.',
      'description: |\n  A box: it is\n  for {tests} and [more].\n',
    ],
    [
      'text over two lines',
      FACTS,
      'description: A box for tests.',
      'description: A box\n  for tests.',
    ],
    ['comments', FACTS, 'title: The box', '# A box.\ntitle: The box # and its name'],
    ['document markers', FACTS, 'title: The box', '---\ntitle: The box'],
    [
      'end of document',
      'references/test-page.yaml',
      'access: restated\n',
      'access: restated\n...\n',
    ],
    ['directive', FACTS, 'title: The box', '%YAML 1.2\n---\ntitle: The box'],
    ['tag of text', FACTS, 'title: The box', 'title: !!str 2026'],
    ['number with a fraction', FACTS, 'value: 150', 'value: 150.50'],
    ['number with an exponent', FACTS, 'value: 150', 'value: 1.5e2'],
    ['colon in quoted text', FACTS, 'label: Width', 'label: "Width: outside"'],
    ['escapes', FACTS, 'label: Width', 'label: "Width \\u2013 outside"'],
    ['hash in text', FACTS, 'label: Width', 'label: Width#outside'],
    [
      'address with a fragment',
      'references/maker-page.yaml',
      'https://example.org/maker',
      "'https://example.org/maker?a=b&c=d#e:f'",
    ],
    ['four spaces', 'references/maker-page.yaml', 'kind: maker', 'kind:    maker'],
    ['home page', 'home.yaml', '', 'leadArticle: box\n'],
    ['empty home', 'home.yaml', '', '# Nothing yet.\n'],
  ];

  it.each(CASES)('%s', (_, path, from, to) => {
    const text = GOOD_FILES[path] ?? '';
    expect(text).toContain(from);
    expect(problems({ [path]: text.replace(from, () => to) })).toEqual([]);
  });
});

describe('titles of all scripts are no fault', () => {
  it.each([
    ['Greek', 'Νευρωνικό δίκτυο', 'Μνήμη'],
    ['Cyrillic', 'Оперативная память', 'Память'],
    ['Arabic', 'ذاكرة الوصول العشوائي', 'الذاكرة'],
    ['Hebrew', 'זיכרון', 'סעיף'],
    ['Persian with a joiner', 'حافظه‌ها', 'بخش'],
    ['Hindi', 'स्मृति', 'अनुभाग'],
    ['Chinese', '内存', '带宽'],
    ['Japanese', 'メモリ帯域幅', '概要'],
    ['Korean', '메모리', '개요'],
    ['emoji', 'Rockets 🚀 and families 👩‍👩‍👧', 'Flags 🇨🇭'],
    ['accents', 'Éléphant à Zürich', 'Größe'],
    ['accents set apart', 'E\u0301le\u0301phant', 'Gro\u0308ße'],
    ['symbols', 'C++ & C# <dialects>', 'α-β μs kΩ'],
    ['a title of one letter', 'C', 'D'],
    ['digits', "'2001'", '2001'],
  ])('%s', (_, title, heading) => {
    const text = `---\ntitle: ${title}\ndescription: About ${title.replaceAll("'", '')}.\n---\n\n## ${heading.replace(/[<&]/g, '\\$&')}\n\nSee [there](#${encodeURIComponent(slugOf(heading))}).\n`;
    expect(problems({ 'articles/other.mdx': text })).toEqual([]);
  });
});

/** Anchor of these headings: lower case, hyphens for spaces, and without marks and emoji. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

describe('Markdown of any kind is no fault', () => {
  it.each([
    ['long line', `${'A short sentence. '.repeat(2000)}`],
    [
      'reference-style link',
      'See [the lid][lid], [lid][] and [lid].\n\n[lid]: /wiki/lid/#hinge "The lid"',
    ],
    ['link with a title', 'See [the lid](/wiki/lid/#hinge "The lid").'],
    ['link of this section', 'See [above](#size).'],
    ['top of the page', 'See [above](#top) and [the sources](/wiki/lid/#sources).'],
    [
      'links to other pages',
      'See [one](https://example.org/?a=b&c=d#e), [two](http://example.org), [mail](mailto:a@example.org) and [ours](/references/).',
    ],
    ['address in plain text', 'See https://example.org/page and www.example.org.'],
    ['nested lists', '- One\n  - Two\n    1. Three\n       - Four\n- Five\n\n  A paragraph.'],
    ['task list', '- [x] Done\n- [ ] Open'],
    ['quotation', '> Words\n>\n> > More words'],
    ['footnote', 'Words.[^one]\n\n[^one]: A note with [a link](#size).'],
    ['table with alignment', '| A | B |\n| :-- | --: |\n| `a\\|b` | [x](#size) |\n| | \\| |'],
    ['table without outer bars', 'A | B\n--- | ---\n1 | 2'],
    ['picture', '![A board](/media/board.svg)'],
    ['picture by reference', '![A board][board]\n\n[board]: /media/board.svg'],
    ['picture and link by one reference', 'A ![board][b] here.\n\n[b]: /media/board.svg'],
    ['heading with underline', 'Some words\n----------\n\nText.'],
    ['heading with code and a link', '### The `x` of [the lid](/wiki/lid/#hinge)\n\nText.'],
    ['thematic break', 'One\n\n---\n\nTwo\n\n***\n\nThree'],
    ['hard line breaks', 'One\\\nTwo  \nThree'],
    ['entities', 'A &lt;tag&gt; &amp; more &copy; &#8212; &nbsp; end.'],
    ['escapes', 'A \\{brace\\}, a \\<tag>, a \\* star and \\[brackets\\].'],
    ['comparisons', 'If a < b and c > d, then stop.'],
    ['emphasis', '**Bold**, *slanted*, ~~struck~~, ***both*** and `code`.'],
    ['script in code', 'Write `<script>alert(1)</script>` or `{x}` or `javascript:alert(1)`.'],
    [
      'script in a code block',
      '```html\n<script src="x"></script>\n{x}\njavascript:alert(1)\nimport x from "y"\nexport const z = 1\n```',
    ],
    [
      'script in a code block of tildes',
      '~~~js\nimport x from "y"\n{x}\n<Fact id="no.fact" />\n~~~',
    ],
    ['code block in a list', '- One\n\n  ```sh\n  echo {a,b} < file\n  ```'],
    [
      'units and doubled words in code',
      '`128GB the the $5` and\n\n```\n128GB the the $5 "x" ...\n```',
    ],
    ['word that may stand twice', 'He had had it, and that that is, is.'],
    [
      'names with numbers',
      'Llama 3.1 70B on an RTX 5090 in FP4 with PCIe 5.0 x4 and Ubuntu 24.04.',
    ],
    ['dates', 'On 15 October 2025 and in 2026.'],
    ['words that begin like code', 'Important words.\n\nExporting goods and importing goods.'],
    ['component over lines', '<Fact\n  id="box.width"\n  plain="yes"\n/>'],
    ['single quotes', "<Fact id='box.width' />"],
    ['frame with paragraphs', '<Note title="Two">\n\nOne.\n\n- Two\n\n</Note>'],
    ['frame in one line', '<Note>One line.</Note>'],
    ['Greek letters as symbols', 'It takes 5 μs at 3 kΩ, with a σ of 2 and Δt.'],
    ['mixed languages', 'The word память means memory, 内存 too.'],
    ['right-to-left words', 'The word ذاكرة means memory.'],
    ['empty paragraph of spaces', 'One\n\n   \n\nTwo'],
  ])('%s', (_, markdown) => {
    const text = `${good('articles/lid.mdx')}\n## Size\n\n${markdown}\n`;
    expect(problems({ 'articles/lid.mdx': text })).toEqual([]);
  });

  it('an article of nothing but front matter', () => {
    const text = '---\ntitle: Stub\ndescription: A stub.\n---\n';
    expect(problems({ 'articles/stub.mdx': text })).toEqual([]);
  });

  it('the good tree changed in no way', () => {
    expect(problems({})).toEqual([]);
    expect(good(ARTICLE)).toContain('<Fact');
  });
});
