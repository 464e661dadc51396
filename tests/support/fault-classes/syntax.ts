import { type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { gaps, headings, tags } from './sites.ts';

const paragraph = (name: string, rule: string, text: string): FaultClass =>
  faultIn(name, rule, gaps, () => `${text}\n\n`);

/** Text that is no MDX, or that MDX would run or pass on as HTML. */
export const SYNTAX_FAULTS: readonly FaultClass[] = [
  paragraph('MDX: unclosed tag', 'body-parses', `Some ${MARK}<b>bold words.`),
  paragraph('MDX: unclosed component', 'body-parses', `${MARK}<Note>\nWords.`),
  paragraph('MDX: closing tag alone', 'body-parses', `Words ${MARK}</Note> go on.`),
  paragraph('MDX: crossed tags', 'body-parses', `Words ${MARK}<b><i>here</b></i> go on.`),
  paragraph('MDX: opening brace', 'body-parses', `A set ${MARK}{1, 2 of numbers.`),
  paragraph('MDX: less-than sign before a digit', 'body-parses', `Latency ${MARK}<5 is good.`),
  paragraph('MDX: HTML comment', 'body-parses', `${MARK}<!-- remember this -->`),
  paragraph('MDX: autolink in angle brackets', 'body-parses', `See ${MARK}<https://example.org/>.`),
  paragraph('MDX: unclosed attribute', 'body-parses', `${MARK}<Fact id="dgx-spark.memory />`),
  paragraph('MDX: attribute without quotes', 'body-parses', `${MARK}<Fact id=dgx-spark.memory />`),
  paragraph('code: import', 'no-code', `${MARK}import secret from '../../package.json'`),
  paragraph('code: export', 'no-code', `${MARK}export const answer = 6 * 7`),
  paragraph('code: expression', 'no-code', `The answer is ${MARK}{6 * 7}.`),
  paragraph('code: expression as a block', 'no-code', `${MARK}{process.env.HOME}`),
  paragraph('code: comment in braces', 'no-code', `${MARK}{/* remember this */}`),
  paragraph('code: broken import', 'body-parses', `${MARK}import from nowhere`),
  paragraph(
    'HTML: script',
    'no-raw-html',
    `${MARK}<script src="https://example.org/x.js"></script>`,
  ),
  paragraph('HTML: element within text', 'no-raw-html', `Some ${MARK}<b>bold</b> words.`),
  paragraph('HTML: line break', 'no-raw-html', `One line${MARK}<br />and another.`),
  paragraph('HTML: picture', 'no-raw-html', `${MARK}<img src="/media/x.png" />`),
  paragraph('HTML: fragment', 'no-raw-html', `${MARK}<>words</>`),
  faultIn('heading: first level', 'heading-order', headings, swap(/^## /, '# ')),
  faultIn(
    'heading: level skipped',
    'heading-order',
    headings,
    swap(/^## (.*)$/, `## $1\n\n${MARK}#### Deep words`),
  ),
  faultIn('heading: twice', 'heading-unique', headings, (text) => `${text}\n\n${MARK}${text}`),
  faultIn(
    'heading: twice but for case',
    'heading-unique',
    headings,
    (text) => `${text}\n\n${MARK}${text.toUpperCase()}`,
  ),
  faultIn('heading: empty', 'heading-has-text', headings, swap(/^## (.*)$/, `## $1\n\n${MARK}###`)),
  faultIn(
    'heading: nothing but a component',
    'heading-has-text',
    headings,
    swap(/^## (.*)$/, `## $1\n\n${MARK}### <Fact id="dgx-spark.memory" />`),
  ),
  paragraph(
    'table: row too long',
    'table-rows-even',
    `| A | B |\n| - | - |\n| 1 | 2 |\n${MARK}| 1 | 2 | 3 |`,
  ),
  paragraph(
    'table: row too short',
    'table-rows-even',
    `| A | B |\n| - | - |\n${MARK}| 1 |\n| 1 | 2 |`,
  ),
  paragraph('table: bar in a cell', 'table-rows-even', `| A | B |\n| - | - |\n${MARK}| 1 | a|b |`),
  paragraph('footnote: never defined', 'footnote-defined', `Words.${MARK}[^nowhere]`),
  paragraph(
    'footnote: link reference never defined',
    'footnote-defined',
    `See ${MARK}[the page][nowhere].`,
  ),
  faultIn('component: unclosed use', 'body-parses', tags('Fact'), swap(/ \/>$/, '>')),
];
