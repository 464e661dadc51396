import { file, type Payload, pairs } from './payload.ts';

/** Harmless files, into which the harm is put. */
export const REFERENCE =
  'title: A page\npublisher: Somebody\nurl: https://example.org/\nkind: press\naccess: read\n';
export const FACT =
  "    label: Width\n    group: size\n    value: 1\n    unit: mm\n    publishedOn: '2026-01-02'\n    verifiedOn: '2026-11-01'\n    status: reported\n    sources: [maker-page]\n";
export const SUBJECT = 'title: A box\nkind: computer\ndescription: A box.\nfacts:\n';
export const ARTICLE = '---\ntitle: Hostile\ndescription: A hostile article.\n---\n\nWords.\n';

/** Values that would run, or grow without end, in a careless YAML reader. */
const VALUES = [
  '!!js/function "function () { return process.env }"',
  '!!js/regexp /(a+)+$/',
  '!!js/undefined ""',
  '!!python/object/apply:os.system ["id"]',
  '!ruby/object:Gem::Installer {}',
  '!<tag:yaml.org,2002:js/function> "function () {}"',
  '!!binary aGVsbG8=',
  '!!set {a, b}',
  '!!omap [a: 1]',
  '!!map {a: 1}',
  '!secret value',
  '!include /etc/passwd',
  '!env CANARY',
  '*undefined',
  '&a [*a]',
  '&a {x: *a}',
  '{__proto__: {polluted: yes}}',
  '{constructor: {prototype: {polluted: yes}}}',
  '[[[[[[]]]]]]',
  '~',
  '.nan',
  '.inf',
  '2026-01-02',
];

const FIELDS: readonly (readonly [name: string, path: string, put: (value: string) => string])[] = [
  ['reference', 'references/hostile.yaml', (value) => REFERENCE.replace('A page', value)],
  [
    'subject',
    'facts/hostile.yaml',
    (value) => `${SUBJECT.replace('A box\n', `${value}\n`)}  width:\n${FACT}`,
  ],
  ['front matter', 'articles/hostile.mdx', (value) => ARTICLE.replace('Hostile\n', `${value}\n`)],
];

/** Names that every object of JavaScript knows. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

const bomb = (levels: number): string =>
  Array.from({ length: levels }, (_, level) =>
    level === 0
      ? `  - &a0 [${'x, '.repeat(9)}x]`
      : `  - &a${level} [${`*a${level - 1}, `.repeat(9)}*a${level - 1}]`,
  ).join('\n');

/** Paths that leave their folder, hide, or pass for other files. */
const PATHS = [
  'articles/../../etc/passwd.mdx',
  'articles/../hostile.mdx',
  '../articles/hostile.mdx',
  '../hostile.mdx',
  '/etc/passwd.mdx',
  'articles//hostile.mdx',
  'articles/./hostile.mdx',
  'articles/sub/hostile.mdx',
  'articles\\hostile.mdx',
  'articles/..\\hostile.mdx',
  'articles/..mdx',
  'articles/...mdx',
  'articles/hostile%2f..mdx',
  'articles/hostile\u0000.mdx',
  'articles/hostile\n.mdx',
  'articles/hostile\r.mdx',
  'articles/hostile\t.mdx',
  'articles/hostile\u001b[31m.mdx',
  'articles/hostile\u202excdm.mdx',
  'articles/hostile\u200b.mdx',
  'articles/hostile\ufeff.mdx',
  'articles/hostile .mdx',
  'articles/ hostile.mdx',
  'articles/BOX.mdx',
  'articles/Box.mdx',
  'articles/ｂox.mdx',
  'articles/bоx.mdx',
  'articles/hostile.MDX',
  'articles/hostile.mdx.exe',
  'articles/hostile.md',
  'articles/hostile.html',
  'articles/hostile.js',
  'articles/hostile.astro',
  'articles/<script>.mdx',
  'articles/"onload=x.mdx',
  "articles/'.mdx",
  'articles/a&b.mdx',
  'articles/a?b.mdx',
  'articles/a#b.mdx',
  'articles/-rf.mdx',
  'articles/$(id).mdx',
  'articles/`id`.mdx',
  'articles/con:.mdx',
  'articles/a*.mdx',
  'articles/__proto__.mdx',
  'articles/.hidden.mdx',
  'Articles/hostile.mdx',
  'ARTICLES/hostile.mdx',
  '__proto__/hostile.mdx',
  'constructor/hostile.mdx',
  'toString/hostile.yaml',
  'pages/hostile.astro',
  'astro.config.mjs',
  'package.json',
  'home.yml',
  'Home.yaml',
  'home.yaml/hostile.yaml',
  'media/../hostile.svg',
  'media/sub/hostile.svg',
  'media/hostile.html',
  'media/hostile.js',
  'media/hostile.svgz',
  'media/hostile.svg.html',
  'media/Hostile.svg',
  'media/hostile.SVG',
  'media/hostile\u0000.svg',
  'media/<script>.svg',
];

/** Front matter that ends elsewhere for another reader. */
const FENCES = [
  ['code fence for front matter', '---js\nmodule.exports = process.env\n---\n\nWords.\n'],
  ['front matter of JSON', ';;;\n{"title": "A"}\n;;;\n\nWords.\n'],
  ['front matter of TOML', '+++\ntitle = "Hostile"\ndescription = "Words"\n+++\n\nWords.\n'],
  ['opening dashes, closing pluses', '---\ntitle: Hostile\ndescription: Words\n+++\n\nWords.\n'],
  ['fence of four dashes', '----\ntitle: Hostile\ndescription: Words\n----\n\nWords.\n'],
  ['fence set in', ' ---\ntitle: Hostile\ndescription: Words\n ---\n\nWords.\n'],
  ['line above the fence', '\n---\ntitle: Hostile\ndescription: Words\n---\n\nWords.\n'],
  ['second title below', '---\ntitle: Hostile\ntitle: Other\ndescription: Words\n---\n\nWords.\n'],
  [
    'code in a quoted value at the margin',
    '---\ntitle: Hostile\ndescription: "a\n---\nimport x from \'node:fs\'\n"\n---\n\nWords.\n',
  ],
  [
    'code behind pluses in a quoted value',
    '---\ntitle: Hostile\ndescription: "a\n+++\nexport const x = 1\n"\n---\n\nWords.\n',
  ],
  [
    'code behind a comment of dashes',
    '---\ntitle: Hostile\n---x: 1\nexport const x = 1\n---\n\nWords.\n',
  ],
  [
    'code in a folded value',
    '---\ntitle: Hostile\ndescription: >\n---\nexport const x = 1\n---\n\nWords.\n',
  ],
] as const;

export const HOSTILE_FILES: readonly Payload[] = [
  ...pairs(VALUES, FIELDS, (value, [where, path, put]) =>
    file(`YAML, ${where}: ${value}`, path, put(value)),
  ),
  ...NAMES.flatMap((name) => [
    file(
      `field of a reference: ${name}`,
      'references/hostile.yaml',
      `${REFERENCE}${name}: {polluted: yes}\n`,
    ),
    file(
      `field of a subject: ${name}`,
      'facts/hostile.yaml',
      `${SUBJECT}  width:\n${FACT}${name}: {polluted: yes}\n`,
    ),
    file(
      `field of a fact: ${name}`,
      'facts/hostile.yaml',
      `${SUBJECT}  width:\n${FACT}    ${name}: {polluted: yes}\n`,
    ),
    file(
      `field of an article: ${name}`,
      'articles/hostile.mdx',
      ARTICLE.replace('---\n\n', `${name}: {polluted: yes}\n---\n\n`),
    ),
  ]),
  file('fact named __proto__', 'facts/hostile.yaml', `${SUBJECT}  __proto__:\n${FACT}`),
  file('fact named with quotes', 'facts/hostile.yaml', `${SUBJECT}  "__proto__":\n${FACT}`),
  ...[3, 5, 9].map((levels) =>
    file(
      `alias bomb of ${levels} levels`,
      'references/hostile.yaml',
      `${REFERENCE}note:\n${bomb(levels)}\n`,
    ),
  ),
  file(
    'nested without end',
    'references/hostile.yaml',
    `${REFERENCE}note: ${'['.repeat(2000)}${']'.repeat(2000)}\n`,
  ),
  ...PATHS.map((path) =>
    file(
      `path: ${JSON.stringify(path)}`,
      path,
      /\.svg$/i.test(path) ? '<svg xmlns="http://www.w3.org/2000/svg"></svg>' : ARTICLE,
    ),
  ),
  ...FENCES.map(([name, text]) => file(`front matter: ${name}`, 'articles/hostile.mdx', text)),
];
