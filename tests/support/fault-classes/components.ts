import { type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { gaps, tags } from './sites.ts';

const paragraph = (name: string, rule: string, text: string): FaultClass =>
  faultIn(name, rule, gaps, () => `${text}\n\n`);

/** Components that are not there, or that are not used as they must be. */
export const COMPONENT_FAULTS: readonly FaultClass[] = [
  paragraph('component: unknown', 'component-known', `${MARK}<Carousel />`),
  faultIn('component: misspelt', 'component-known', tags('Cite'), swap(/^<Cite/, '<Ctie')),
  faultIn('component: in lower case', 'no-raw-html', tags('Cite'), swap(/^<Cite/, '<cite')),
  paragraph('component: member of an object', 'no-raw-html', `${MARK}<Note.Title />`),
  faultIn('component: attribute missing', 'attribute-known', tags('Cite'), swap(/ id="[^"]*"/, '')),
  faultIn(
    'component: attribute unknown',
    'attribute-known',
    tags('Cite'),
    swap(/<Cite /, '<Cite page="4" '),
  ),
  faultIn(
    'component: attribute misspelt',
    'attribute-known',
    tags('Fact'),
    swap(/<Fact id=/, '<Fact ID='),
  ),
  faultIn(
    'component: attribute twice',
    'attribute-known',
    tags('Cite'),
    swap(/( id="[^"]*")/, '$1$1'),
  ),
  faultIn(
    'component: attribute empty',
    'attribute-known',
    tags('Cite'),
    swap(/ id="[^"]*"/, ' id=""'),
  ),
  faultIn(
    'component: attribute of spaces',
    'attribute-known',
    tags('Fact'),
    swap(/ id="[^"]*"/, ' id="  "'),
  ),
  faultIn(
    'component: attribute without value',
    'attribute-is-static',
    tags('Fact'),
    swap(/ id="[^"]*"/, ' id'),
  ),
  faultIn(
    'component: attribute as expression',
    'attribute-is-static',
    tags('Fact'),
    swap(/ id="([^"]*)"/, ' id={"$1"}'),
  ),
  faultIn(
    'component: attributes spread',
    'attribute-is-static',
    tags('Cite'),
    swap(/ \/>/, ' {...{at: "p. 1"}} />'),
  ),
  faultIn(
    'component: position of the machine',
    'attribute-known',
    tags('Fact'),
    swap(/ \/>/, ' use="0" />'),
  ),
  faultIn(
    'component: text in one that shows data',
    'component-children',
    tags('Fact'),
    swap(/ \/>/, '>text</Fact>'),
  ),
  paragraph('component: frame without text', 'component-children', `${MARK}<Note title="Empty" />`),
  faultIn(
    'component: unknown reference',
    'reference-defined',
    tags('Cite'),
    swap(/ id="([^"]*)"/, ' id="$1-x"'),
  ),
  faultIn('component: reference in other case', 'reference-defined', tags('Cite'), (text) =>
    text.replace(/ id="([^"]*)"/, (_, id: string) => ` id="${id.toUpperCase()}"`),
  ),
  faultIn(
    'component: unknown fact',
    'fact-defined',
    tags('Fact'),
    swap(/ id="([^"]*)"/, ' id="$1-x"'),
  ),
  faultIn(
    'component: fact without subject',
    'fact-defined',
    tags('Fact'),
    swap(/ id="[^".]*\.([^"]*)"/, ' id="$1"'),
  ),
  faultIn(
    'component: unknown rival',
    'fact-defined',
    tags('Disputed'),
    swap(/ id="([^"]*)"/, ' id="$1-x"'),
  ),
  paragraph(
    'component: dispute that is none',
    'dispute-is-disputed',
    `${MARK}<Disputed id="dgx-spark.memory-type" />`,
  ),
  faultIn(
    'component: unknown table',
    'table-defined',
    tags('DataTable'),
    swap(/ id="([^"]*)"/, ' id="$1-x"'),
  ),
  faultIn(
    'component: unknown drawing',
    'drawing-defined',
    tags('Drawing'),
    swap(/ id="([^"]*)"/, ' id="$1-x"'),
  ),
  faultIn(
    'component: unknown subject',
    'subject-defined',
    tags('SpecTable'),
    swap(/ subjects="([^"]*)"/, ' subjects="$1 nothing"'),
  ),
  paragraph(
    'component: unknown subject of prices',
    'subject-defined',
    `${MARK}<PriceTable subject="nothing" />`,
  ),
  paragraph(
    'component: unknown group of facts',
    'list-word-known',
    `${MARK}<SpecTable subjects="dgx-spark" groups="colour" />`,
  ),
  faultIn(
    'component: unknown kind of event',
    'list-word-known',
    tags('Timeline'),
    swap(/ kinds="([^"]*)"/, ' kinds="$1 gossip"'),
  ),
  faultIn(
    'component: data sheet twice',
    'anchor-unique',
    tags('SpecTable'),
    (text) => `${text}\n\n${MARK}${text}`,
  ),
];
