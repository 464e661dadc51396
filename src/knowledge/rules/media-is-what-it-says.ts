import { endingOf, isPicture } from '../content-places.ts';
import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

/** First bytes of each type of picture, as text of one character a byte. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1A\n/,
  jpg: /^\xFF\xD8\xFF/,
  webp: /^RIFF[\s\S]{4}WEBP/,
  avif: /^[\s\S]{4}ftypavi[fs]/,
  svg: /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/,
};

export const mediaIsWhatItSays: Rule = {
  id: 'media-is-what-it-says',
  severity: 'fault',
  sentence: 'The content of a picture is of the type that its ending names.',
  check: ({ files }) =>
    files
      .filter(({ path }) => isPicture(path))
      .filter(({ path, bytes }) => {
        const begin = String.fromCharCode(...(bytes ?? new Uint8Array()).slice(0, 4096));
        return SIGNATURES[endingOf(path)]?.test(begin) !== true;
      })
      .map(({ path }) =>
        finding(
          path,
          `This file does not begin as a .${endingOf(path)} file does. Save it in that format, or change the ending.`,
        ),
      ),
};
