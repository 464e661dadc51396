/**
 * `npm run check:links [id …]`: asks for the address of every reference and writes its health into
 * the reference files. For machines with a network; no build or test needs it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit, stderr, stdout } from 'node:process';
import { parseDocument } from 'yaml';
import { readContentFolder } from '../content-files/read-content-folder.ts';
import { joinRecords, readContentFile } from '../knowledge/read-records.ts';
import { judge, STRIKES } from '../reference-health/judge.ts';
import { visit } from '../reference-health/visit.ts';
import { visitAll } from '../reference-health/visit-all.ts';

const folder = env['CONTENT_DIR'] || 'content';
const wanted = new Set(argv.slice(2));
const all = joinRecords(readContentFolder(folder).map((file) => readContentFile(file))).references;
const references = all.filter(({ id }) => wanted.size === 0 || wanted.has(id));
if (references.length === 0) {
  stderr.write('There is no reference to check. Give ids of references, or none for all.\n');
  exit(2);
}

const answers = await visitAll(
  references.map(({ id, record }) => ({ id, url: record.url })),
  {
    visit,
    onAnswer: (id, answer, done, total) => {
      const words =
        answer.kind === 'page'
          ? 'answers'
          : answer.kind === 'missing'
            ? 'is missing'
            : `unclear: ${answer.reason}`;
      stdout.write(`${String(done).padStart(4)} of ${total}  ${id}  ${words}\n`);
    },
  },
);

// Health is dated with the day on which it was looked at.
const day = new Date().toISOString().slice(0, 10);
const counts = new Map<string, number>();
for (const { id, file, record } of references) {
  const answer = answers.get(id);
  if (answer === undefined) continue;
  const health = judge(record.url, record.health, answer, day);
  counts.set(health.state, (counts.get(health.state) ?? 0) + 1);
  const path = join(folder, file);
  const document = parseDocument(readFileSync(path, 'utf8'));
  document.set('health', document.createNode(health));
  writeFileSync(path, document.toString({ lineWidth: 0 }));
}
stdout.write(`\n${[...counts].map(([state, count]) => `${count} ${state}`).join(', ')}\n`);
stdout.write(
  `A page counts as gone after ${STRIKES} failed checks in a row. Read the changes with git diff, and commit them.\n`,
);
