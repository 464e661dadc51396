import { CLAIM_FAULTS, CORRECTION_FAULTS } from './claims.ts';
import { COMPONENT_FAULTS } from './components.ts';
import { DATE_FAULTS } from './dates.ts';
import { FACT_FAULTS } from './facts.ts';
import type { FaultClass } from './fault-class.ts';
import { FRONT_MATTER_FAULTS } from './front-matter.ts';
import { HANDBOOK_FAULTS } from './handbook.ts';
import { HISTORY_FAULTS } from './history.ts';
import { LINK_FAULTS } from './links.ts';
import { MEDIA_FAULTS } from './media.ts';
import { MODEL_FAULTS } from './models.ts';
import { NAME_FAULTS } from './names.ts';
import { PLACEHOLDER_FAULTS } from './placeholders.ts';
import { PROVENANCE_FAULTS } from './provenance.ts';
import { QUESTION_FAULTS } from './questions.ts';
import { RECORD_FAULTS } from './records.ts';
import { SPELLING_FAULTS } from './spelling.ts';
import { SYNTAX_FAULTS } from './syntax.ts';
import { PORTAL_FAULTS, TERM_FAULTS } from './terms.ts';
import { TEXT_FAULTS } from './text.ts';
import { TOMBSTONE_FAULTS } from './tombstones.ts';
import { YAML_FAULTS } from './yaml.ts';

/** Every kind of mistake that the check must find. */
export const FAULT_CLASSES: readonly FaultClass[] = [
  ...YAML_FAULTS,
  ...FRONT_MATTER_FAULTS,
  ...SYNTAX_FAULTS,
  ...COMPONENT_FAULTS,
  ...LINK_FAULTS,
  ...TEXT_FAULTS,
  ...SPELLING_FAULTS,
  ...DATE_FAULTS,
  ...FACT_FAULTS,
  ...RECORD_FAULTS,
  ...CLAIM_FAULTS,
  ...CORRECTION_FAULTS,
  ...TOMBSTONE_FAULTS,
  ...MODEL_FAULTS,
  ...NAME_FAULTS,
  ...MEDIA_FAULTS,
  ...PLACEHOLDER_FAULTS,
  ...PROVENANCE_FAULTS,
  ...HANDBOOK_FAULTS,
  ...TERM_FAULTS,
  ...PORTAL_FAULTS,
  ...QUESTION_FAULTS,
  ...HISTORY_FAULTS,
];
