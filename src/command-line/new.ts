/** `npm run new -- <kind> "<title>" [options]`: writes a valid file or entry, and says what is next. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { NEW_KINDS, newContent } from './new-content.ts';

const OPTIONS = [
  'id',
  'publisher',
  'url',
  'date',
  'kind',
  'access',
  'subject',
  'value',
  'unit',
  'group',
  'status',
  'source',
  'observed',
  'published',
];
const USAGE = `Usage: npm run new -- ${NEW_KINDS.join('|')} "Title" [${OPTIONS.map((name) => `--${name} …`).join('] [')}]`;

try {
  const { values, positionals } = parseArgs({
    options: Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
    allowPositionals: true,
  });
  const [wanted = '', title = ''] = positionals;
  const kind = NEW_KINDS.find((known) => known === wanted);
  if (kind === undefined || title === '') throw new Error(USAGE);
  // The day on which the author writes is the day of verification.
  const today = new Date().toISOString().slice(0, 10);
  const content = newContent(kind, title, values, today);
  const path = join(env['CONTENT_DIR'] || 'content', content.path);
  write(path, content.text, content.isAddition);
  stdout.write(
    `Wrote ${path}\n${content.next.map((step) => `  - ${step}`).join('\n')}\nThen run: npm run check\n`,
  );
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  exit(2);
}

function write(path: string, text: string, isAddition: boolean): void {
  if (!existsSync(path)) {
    if (isAddition && !path.includes('timeline')) {
      throw new Error(
        `There is no ${path}. Start the subject first: npm run new -- device "Its name".`,
      );
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, isAddition ? `events:\n${indented(text, '  ')}` : text);
    return;
  }
  if (!isAddition) {
    throw new Error(`${path} exists already. Nothing was written; choose another title, or --id.`);
  }
  writeFileSync(path, withAddition(readFileSync(path, 'utf8'), text));
}

/** Adds an entry in the indentation of its neighbours: a fact before any statements, else at the end. */
function withAddition(old: string, text: string): string {
  const neighbour = /^(?:events|facts):\n( *)/m.exec(old)?.[1];
  const entry = indented(text, neighbour ?? '  ');
  if (/^facts: \{\}\s*$/m.test(old)) return old.replace(/^facts: \{\}\s*$/m, `facts:\n${entry}`);
  const at = old.search(/^statements:/m);
  return at === -1 ? `${old.trimEnd()}\n${entry}` : `${old.slice(0, at)}${entry}${old.slice(at)}`;
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
