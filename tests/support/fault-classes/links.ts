import { type FaultClass, faultIn, MARK } from './fault-class.ts';
import { gaps } from './sites.ts';

const link = (name: string, rule: string, target: string): FaultClass =>
  faultIn(`link: ${name}`, rule, gaps, () => `One can ${MARK}[go there](${target}) now.\n\n`);

const paragraph = (name: string, rule: string, text: string): FaultClass =>
  faultIn(name, rule, gaps, () => `${text}\n\n`);

/** Links and images that lead nowhere, or where no link may lead. */
export const LINK_FAULTS: readonly FaultClass[] = [
  link('article that does not exist', 'article-exists', '/wiki/no-such-article/'),
  link('article in other case', 'article-exists', '/wiki/DGX-Spark/'),
  link('no slash at the end', 'article-exists', '/wiki/dgx-spark'),
  link('file ending', 'article-exists', '/wiki/dgx-spark.mdx'),
  link('relative path', 'article-exists', '../dgx-spark/'),
  link('slug alone', 'article-exists', 'dgx-spark'),
  link('other name of a page', 'article-exists', '/wiki/project-digits/'),
  link('other name of a page, with an anchor', 'article-exists', '/wiki/gb10/#memory'),
  link('device that does not exist', 'article-exists', '/devices/no-such-device/'),
  link('reference that does not exist', 'article-exists', '/references/no-such-source/'),
  link('page that does not exist', 'article-exists', '/contact/'),
  link('host without protocol', 'article-exists', 'www.example.org/page'),
  link('anchor of this article', 'heading-exists', '#no-such-section'),
  link('anchor of another article', 'heading-exists', '/wiki/dgx-spark/#no-such-section'),
  link('anchor in other case', 'heading-exists', '/wiki/dgx-spark/#Memory'),
  link('javascript', 'link-is-safe', 'javascript:alert(1)'),
  link('javascript in mixed case', 'link-is-safe', 'JaVaScRiPt:alert(1)'),
  link('javascript with an entity', 'link-is-safe', 'javascript&#58;alert(1)'),
  link('javascript with a tab inside', 'link-is-safe', '<java&#9;script:alert(1)>'),
  link('javascript after a space', 'link-is-safe', '<&#32;javascript:alert(1)>'),
  link('data', 'link-is-safe', 'data:text/html,hello'),
  link('vbscript', 'link-is-safe', 'vbscript:msgbox(1)'),
  link('file', 'link-is-safe', 'file:///etc/passwd'),
  link('other host without protocol', 'link-is-safe', '//example.org/'),
  link('other host with backslashes', 'link-is-safe', '/\\example.org/'),
  paragraph(
    'link: javascript in a definition',
    'link-is-safe',
    `See [there][x].\n\n${MARK}[x]: javascript:alert(1)`,
  ),
  paragraph(
    'link: broken definition',
    'article-exists',
    `See [there][x].\n\n${MARK}[x]: /wiki/no-such-article/`,
  ),
  paragraph('link: misspelt protocol', 'link-is-safe', `See ${MARK}[there](htps://example.org/).`),
  paragraph('image: no alternative', 'image-has-alt', `${MARK}![](/media/board.png)`),
  paragraph('image: not there', 'image-exists', `${MARK}![A board](/media/no-such-board.png)`),
  paragraph(
    'image: on another host',
    'image-exists',
    `${MARK}![A board](https://example.org/board.png)`,
  ),
  paragraph('image: path of the folder', 'image-exists', `${MARK}![A board](../media/board.png)`),
  paragraph('image: data', 'link-is-safe', `${MARK}![A board](data:image/png;base64,AAAA)`),
  paragraph(
    'image: by reference, not there',
    'image-exists',
    `${MARK}![A board][b]\n\n[b]: /media/no-such-board.png`,
  ),
];
