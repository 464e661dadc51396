/** The components that authors may name in an article. */
import type { AuthorComponentName } from '../../markdown/author-components.ts';
import Cite from './Cite.astro';
import DataTable from './DataTable.astro';
import Disputed from './Disputed.astro';
import Drawing from './Drawing.astro';
import Fact from './Fact.astro';
import Note from './Note.astro';
import PriceTable from './PriceTable.astro';
import SpecTable from './SpecTable.astro';
import Timeline from './Timeline.astro';

export const articleComponents = {
  Cite,
  DataTable,
  Disputed,
  Drawing,
  Fact,
  Note,
  PriceTable,
  SpecTable,
  Timeline,
} satisfies Record<AuthorComponentName, unknown>;
