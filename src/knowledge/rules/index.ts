import { KINDS } from '../../content-kinds/index.ts';
import type { Kinds } from '../../content-kinds/kind.ts';
import { aliasUnique } from './alias-unique.ts';
import { anchorUnique } from './anchor-unique.ts';
import { articleExists } from './article-exists.ts';
import { attributeIsStatic } from './attribute-is-static.ts';
import { attributeKnown } from './attribute-known.ts';
import { bodyParses } from './body-parses.ts';
import { checkCompletes } from './check-completes.ts';
import { componentChildren } from './component-children.ts';
import { componentKnown } from './component-known.ts';
import { disputeIsDisputed } from './dispute-is-disputed.ts';
import { drawingDefined } from './drawing-defined.ts';
import { factDefined } from './fact-defined.ts';
import { figureIsFact } from './figure-is-fact.ts';
import { fileIsKnown } from './file-is-known.ts';
import { fileNameIsSlug } from './file-name-is-slug.ts';
import { footnoteDefined } from './footnote-defined.ts';
import { headingExists } from './heading-exists.ts';
import { headingHasText } from './heading-has-text.ts';
import { headingOrder } from './heading-order.ts';
import { headingUnique } from './heading-unique.ts';
import { historyNamesFigures } from './history-names-figures.ts';
import { idUnique } from './id-unique.ts';
import { imageExists } from './image-exists.ts';
import { imageHasAlt } from './image-has-alt.ts';
import { linkIsSafe } from './link-is-safe.ts';
import { listWordKnown } from './list-word-known.ts';
import { machineNamed } from './machine-named.ts';
import { mediaIsDescribed } from './media-is-described.ts';
import { mediaIsWhatItSays } from './media-is-what-it-says.ts';
import { mentionLinked } from './mention-linked.ts';
import { modelArithmetic } from './model-arithmetic.ts';
import { movingAddressPinned } from './moving-address-pinned.ts';
import { noCode } from './no-code.ts';
import { noControlCharacters } from './no-control-characters.ts';
import { noDoubledWord } from './no-doubled-word.ts';
import { noPlaceholder } from './no-placeholder.ts';
import { noRawHtml } from './no-raw-html.ts';
import { noSelfLink } from './no-self-link.ts';
import { officialHasMaker } from './official-has-maker.ts';
import { oneScriptPerWord } from './one-script-per-word.ts';
import { percentFollows } from './percent-follows.ts';
import { propertyUnit } from './property-unit.ts';
import { questionUnique } from './question-unique.ts';
import { definedRules } from './record-defined.ts';
import { recordFitsSchema } from './record-fits-schema.ts';
import { usedRules } from './record-used.ts';
import type { Rule } from './rule.ts';
import { runBelowCeiling } from './run-below-ceiling.ts';
import { sentenceLength } from './sentence-length.ts';
import { siblingsShareCaveats } from './siblings-share-caveats.ts';
import { spelling } from './spelling.ts';
import { successorIsAnother } from './successor-is-another.ts';
import { svgIsInert } from './svg-is-inert.ts';
import { tableRowsEven } from './table-rows-even.ts';
import { titleUnique } from './title-unique.ts';
import { typographicMarks } from './typographic-marks.ts';
import { unitStyle } from './unit-style.ts';
import { yamlParses } from './yaml-parses.ts';

/** Every rule of the check for some kinds, in the order in which the documentation lists them. */
export const rulesOf = (kinds: Kinds): readonly Rule[] => [
  yamlParses,
  bodyParses,
  recordFitsSchema,
  fileIsKnown,
  fileNameIsSlug,
  idUnique,
  titleUnique,
  aliasUnique,
  questionUnique,
  headingUnique,
  headingOrder,
  headingHasText,
  ...definedRules(kinds),
  ...usedRules(kinds),
  movingAddressPinned,
  officialHasMaker,
  propertyUnit,
  factDefined,
  historyNamesFigures,
  figureIsFact,
  disputeIsDisputed,
  percentFollows,
  successorIsAnother,
  machineNamed,
  runBelowCeiling,
  siblingsShareCaveats,
  drawingDefined,
  anchorUnique,
  listWordKnown,
  modelArithmetic,
  articleExists,
  headingExists,
  noSelfLink,
  linkIsSafe,
  footnoteDefined,
  componentKnown,
  componentChildren,
  attributeKnown,
  attributeIsStatic,
  noCode,
  noRawHtml,
  imageHasAlt,
  imageExists,
  mediaIsDescribed,
  mediaIsWhatItSays,
  svgIsInert,
  tableRowsEven,
  noControlCharacters,
  oneScriptPerWord,
  noPlaceholder,
  noDoubledWord,
  unitStyle,
  typographicMarks,
  sentenceLength,
  mentionLinked,
  spelling,
  checkCompletes,
];

/** Every rule of the check. */
export const RULES: readonly Rule[] = rulesOf(KINDS);
