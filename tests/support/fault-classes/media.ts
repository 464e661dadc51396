import { type FaultClass, faultInNewFile, MARK, newFile } from './fault-class.ts';

const SIDECAR = 'alt: A board\nauthor: Somebody\nlicence: CC BY 4.0\n';
const described = newFile('media/board.yaml', SIDECAR);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  <path d="M0 0h9" />\n';

const svg = (name: string, content: string): FaultClass =>
  faultInNewFile(`SVG: ${name}`, 'svg-is-inert', 'media/board.svg', `${SVG}${content}\n</svg>\n`, [
    described,
  ]);

const picture = (name: string, path: string, content: string): FaultClass =>
  faultInNewFile(`media: ${name}`, 'media-is-what-it-says', path, content, [described]);

/** Pictures that are not what they seem, that nobody describes, or that do more than show. */
export const MEDIA_FAULTS: readonly FaultClass[] = [
  picture('text that calls itself PNG', 'media/board.png', 'hello'),
  picture('JPEG that calls itself PNG', 'media/board.png', '\u00FF\u00D8\u00FF'),
  picture('page that calls itself JPEG', 'media/board.jpg', '<html></html>'),
  picture('page that calls itself SVG', 'media/board.svg', '<html><svg></svg></html>'),
  picture('nothing that calls itself WebP', 'media/board.webp', ''),
  faultInNewFile(
    'media: no description',
    'media-is-described',
    'media/board.svg',
    `${SVG}</svg>\n`,
  ),
  faultInNewFile(
    'media: description without a picture',
    'media-is-described',
    'media/board.yaml',
    SIDECAR,
  ),
  faultInNewFile(
    'media: no licence',
    'record-fits-schema',
    'media/board.yaml',
    `${MARK}${SIDECAR.replace(/licence.*\n/, '')}`,
    [newFile('media/board.svg', `${SVG}</svg>\n`)],
  ),
  faultInNewFile(
    'media: empty alternative',
    'record-fits-schema',
    'media/board.yaml',
    `author: Somebody\n${MARK}alt: ''\nlicence: CC0\n`,
    [newFile('media/board.svg', `${SVG}</svg>\n`)],
  ),
  faultInNewFile('media: ending that is no picture', 'file-is-known', 'media/board.gif', 'GIF89a'),
  faultInNewFile(
    'media: name with a space',
    'file-name-is-slug',
    'media/My Board.svg',
    `${SVG}</svg>\n`,
  ),
  svg('script', `  ${MARK}<script>alert(1)</script>`),
  svg('handler', `  <path${MARK} onload="alert(1)" d="M0 0" />`),
  svg('style attribute', `  <path${MARK} style="fill: red" d="M0 0" />`),
  svg('style element', `  ${MARK}<style>path { fill: red }</style>`),
  svg('page within', `  ${MARK}<foreignObject><p>Hi</p></foreignObject>`),
  svg('link', `  ${MARK}<a href="#x"><path d="M0 0" /></a>`),
  svg('use from elsewhere', `  <use ${MARK}href="https://example.org/x.svg#y" />`),
  svg('image within', `  ${MARK}<image width="9" />`),
  svg('paint from elsewhere', `  <path fill="${MARK}url(https://example.org/x.svg#y)" d="M0 0" />`),
  svg('entity', `  <text>${MARK}&secret;</text>`),
  svg('animation', `  ${MARK}<animate attributeName="x" />`),
];
