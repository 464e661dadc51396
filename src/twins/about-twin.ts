import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { type AboutBlock, type AboutPart, aboutPage } from '../page-models/about/about-page.ts';
import { link, list, plain } from './markdown-words.ts';
import { pageTwin } from './page-twin.ts';
import type { Twin, TwinPlace } from './twin.ts';

/** The twin of the page that says what the site is and how its facts are checked. */
export const aboutTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.about, undefined, (place) => ({
    says: aboutPage(knowledge).flatMap(({ title, level, blocks }) => [
      ...(title === undefined ? [] : [`${'#'.repeat(level)} ${plain(title)}`]),
      ...blocks.flatMap((block) => blockMarkdown(block, place)),
    ]),
  }));

function blockMarkdown(block: AboutBlock, place: TwinPlace): readonly string[] {
  if (block.kind === 'terms')
    return list(block.terms.map(([word, meaning]) => `**${plain(word)}**: ${plain(meaning)}`));
  return [block.parts.map((part) => partMarkdown(part, place)).join('')];
}

function partMarkdown(part: AboutPart, { addressOf }: TwinPlace): string {
  if (typeof part !== 'string')
    return 'key' in part
      ? plain(part.key)
      : link(part.text, part.href.startsWith('/') ? addressOf(part.href) : part.href);
  // The blanks around a link belong to the words beside it.
  const [before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part)?.slice(1) ?? [];
  return `${before}${plain(words)}${after}`;
}
