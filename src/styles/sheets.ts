import article from './article.css?url';
import benchmarks from './benchmarks.css?url';
import cited from './cited.css?url';
import compare from './compare.css?url';
import controls from './controls.css?url';
import core from './core.css?url';
import drawings from './drawings.css?url';
import drawnLate from './drawn-late.css?url';
import facts from './facts.css?url';
import filters from './filters.css?url';
import fit from './fit.css?url';
import forms from './forms.css?url';
import handbook from './handbook.css?url';
import home from './home.css?url';
import indexes from './indexes.css?url';
import keyFacts from './key-facts.css?url';
import listings from './listings.css?url';
import lists from './lists.css?url';
import recordTerms from './record-terms.css?url';
import records from './records.css?url';
import reserved from './reserved.css?url';
import spec from './spec.css?url';
import steps from './steps.css?url';
import tables from './tables.css?url';

/**
 * Every sheet that a page may hold, in the order in which they follow each other. A page as it is
 * written names them all; the build leaves out those of which it draws nothing (`src/build/sheet-use.ts`)
 * and puts what it has a use for of the others into it, under one digest in its policy. What only
 * comes on a reader’s wish, a dialog or a card, is not here: its code loads it.
 */
export const SHEETS: readonly string[] = [
  core,
  facts,
  recordTerms,
  tables,
  spec,
  drawings,
  controls,
  forms,
  article,
  cited,
  keyFacts,
  listings,
  indexes,
  filters,
  benchmarks,
  lists,
  handbook,
  steps,
  home,
  compare,
  records,
  fit,
  drawnLate,
  reserved,
];
