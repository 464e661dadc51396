import { type FaultClass, faultIn, faultInNewFile, MARK } from './fault-class.ts';
import { gaps } from './sites.ts';

const link = (name: string, rule: string, target: string): FaultClass =>
  faultIn(`link: ${name}`, rule, gaps, () => `One can ${MARK}[go there](${target}) now.\n\n`);

/** A new article with one line more in its front matter or one more in its text. */
const article = (name: string, rule: string, front: string, body = ''): FaultClass =>
  faultInNewFile(
    name,
    rule,
    'articles/planted.mdx',
    `---\ntitle: Planted\ndescription: A planted article.\n${front}---\n\nOne line.\n${body}`,
  );

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
  link('other name of a page', 'article-exists', '/wiki/nvidia-dgx-spark/'),
  link('other name of a page, with an anchor', 'article-exists', '/wiki/founders-edition/#memory'),
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
  article(
    'link: to the own page',
    'no-self-link',
    '',
    `\nOne can ${MARK}[go there](/wiki/planted/) now.\n`,
  ),
  article(
    'mention without a link',
    'mention-linked',
    '',
    `\nAmong them are ${MARK}GB10 partner systems of many makers.\n`,
  ),
  ...['hatnotes', 'seeAlso'].flatMap((field) => {
    const words = field === 'hatnotes' ? 'meant' : 'why';
    const line = (path: string) => `${field}:\n  - ${words}: the other\n    path: ${MARK}${path}\n`;
    return [
      article(`${field}: page that does not exist`, 'article-exists', line('/contact/')),
      article(`${field}: article that does not exist`, 'article-exists', line('/wiki/no-such/')),
      article(`${field}: the own page`, 'no-self-link', line('/wiki/planted/')),
      article(
        `${field}: section that does not exist`,
        'heading-exists',
        line('/wiki/dgx-spark/#no'),
      ),
      article(`${field}: no address`, 'record-fits-schema', line('dgx-spark')),
    ];
  }),
  ...['partOf', 'runsOn', 'competesWith', 'supersededBy'].map((field) =>
    article(`${field}: unknown article`, 'article-exists', `${field}: [${MARK}no-such-article]\n`),
  ),
  article('software: unknown', 'software-defined', `software: [${MARK}no-such-software]\n`),
  article('models: unknown', 'model-defined', `models: [${MARK}no-such-model]\n`),
  article('category: unknown', 'record-fits-schema', `categories: [${MARK}misc]\n`),
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
