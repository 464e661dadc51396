import { finding } from '../problems.ts';
import { LineIndex } from '../text-runs.ts';
import { fileByFile, type Rule } from './rule.ts';

const CONTROL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u2028\u2029\uFFF9-\uFFFB\uFFFD\u180E\u200B\u2060]|(?<=[A-Za-z])[\u200C\u200D](?=[A-Za-z])|(?!^)\uFEFF/g;
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

export const noControlCharacters: Rule = {
  id: 'no-control-characters',
  severity: 'fault',
  sentence:
    'Files hold no invisible control characters, and none that reverse the direction of text.',
  check: fileByFile(({ files }) =>
    files.flatMap(({ path, text }) => {
      const expression = new RegExp(`${CONTROL.source}|${BIDI.source}`, 'g');
      const matches = [...text.matchAll(expression)];
      if (matches.length === 0) return [];
      const index = new LineIndex(text);
      return matches.map((match) => {
        const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
        const what = BIDI.test(match[0])
          ? 'reverses the direction of text'
          : 'is an invisible control character';
        return finding(path, `The character U+${code} ${what}. Delete it.`, index.at(match.index));
      });
    }),
  ),
};
