import { bindUnits } from '../knowledge/bind-units.ts';

const HEADING = /<(h[1-4]|th|caption)\b[^>]*>.*?<\/\1>/gs;
const TEXT = />[^<]+</g;

/**
 * Keeps number and unit of a name together in headings of all kinds, those of tables included:
 * “(128 GB, Founders Edition)” must not end a line with “(128”. Names come into headings from many
 * records, where search and data want ordinary spaces.
 */
export function bindHeadingUnits(html: string): string {
  return html.replace(HEADING, (heading) => heading.replace(TEXT, bindUnits));
}
