import { PLACEHOLDERS } from '../placeholders.ts';
import { finding } from '../problems.ts';
import { fileByFile, type Rule } from './rule.ts';

const MEANT = 'is what “npm run new” filled in. Write what you mean in its place.';
const CHOSEN = 'marks a word that “npm run new” filled in. Set the word, then delete the note.';

export const noPlaceholder: Rule = {
  id: 'no-placeholder',
  severity: 'fault',
  sentence: 'No text and no choice that “npm run new” fills in still waits for its author.',
  check: fileByFile(({ files, placeIn }) =>
    files.flatMap(({ path, text }) =>
      Object.entries(PLACEHOLDERS).flatMap(([name, { pattern }]) =>
        [...text.matchAll(pattern)].map(({ 0: found, index }) => {
          const message = `“${found}” ${name === 'choice' ? CHOSEN : MEANT}`;
          return finding(path, message, placeIn(path, index));
        }),
      ),
    ),
  ),
};
