import '@citation-js/plugin-bibtex';
import { Cite, type CSL, type CSLDate, plugins } from '@citation-js/core';

// Our ids are the keys of the entries, so that a text that cites them keeps working. The check of
// labels would take the hyphens out of them.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Entries as CSL-JSON. */
export const writeCsl = (items: readonly CSL[]): string =>
  `${new Cite([...items]).format('data')}\n`;

/** Entries as BibTeX, or as BibLaTeX, which keeps the day of a date apart. */
export function writeBib(items: readonly CSL[], dialect: 'bibtex' | 'biblatex'): string {
  const entries = items.map((item) => ({ ...item, ...keptTexts(item) }));
  return `${restored(new Cite(entries).format(dialect)).trimEnd()}\n`;
}

/**
 * What the library writes in TeX by itself. Quotes are not among it: a closing one becomes two
 * apostrophes, which cannot be told from those of a quotation within.
 */
const WRITABLE = /[\p{ASCII}\p{Script=Latin}\p{Mark}\u00A0–—·°×…]/u;

/**
 * Texts of an entry in which a number stands for each sign that the library would spoil: it writes
 * 10⁹ as 109, and drops “≥” and whole scripts. Programs that read BibTeX take the signs as they are.
 */
function keptTexts(item: CSL): Partial<CSL> {
  return Object.fromEntries(
    (['title', 'note', 'annote', 'publisher'] as const).flatMap((name) => {
      const text = item[name];
      if (typeof text !== 'string') return [];
      const kept = [...text].map((sign) => (WRITABLE.test(sign) ? sign : stand(sign))).join('');
      return [
        [name, kept.replaceAll('--', stand('-').repeat(2)).replaceAll("''", stand("'").repeat(2))],
      ];
    }),
  );
}

const KEPT_APART: Readonly<Record<string, string>> = { '2d': '{-}', '27': "{'}" };

const stand = (sign: string): string => `zq${sign.codePointAt(0)?.toString(16)}qz`;

/** Two hyphens, as before the name of an option, would be one dash, and two apostrophes a quote. */
const restored = (text: string): string =>
  text.replace(
    /zq([0-9a-f]+)qz/g,
    (_, code: string) => KEPT_APART[code] ?? String.fromCodePoint(Number.parseInt(code, 16)),
  );

/** Year, month and day, as far as they are known. */
export function cslDate(date: string): CSLDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { 'date-parts': [[year]] };
  return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] };
}

/**
 * An entry of RIS. Written here: the library's plugin (0.8.2) breaks addresses at 70 characters,
 * cuts ids to 20, and puts the date of access where programs do not look for it.
 */
export function risEntry(fields: readonly (readonly [string, string | undefined])[]): string {
  const lines = fields.flatMap(([tag, value]) =>
    // A field is one line.
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** A date of RIS, "YYYY/MM/DD/", where unknown parts are empty: 2026-03 → "2026/03//". */
export function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}
