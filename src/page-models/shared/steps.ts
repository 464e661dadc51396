import type { Confirmation, Risk } from '../../content-schemas/problem-schema.ts';
import type { Marker } from '../../knowledge/citations.ts';
import type { SourceNumbers } from './source-numbers.ts';

/** Something to type, and what to expect. */
export interface CommandView {
  readonly run: string;
  readonly expect: string | undefined;
  readonly where: string | undefined;
}

/** A step of a remedy or a guide. */
export interface StepView {
  readonly title: string | undefined;
  readonly text: string;
  readonly commands: readonly CommandView[];
  readonly confirmedBy: Confirmation | undefined;
  readonly confirmedWords: string | undefined;
  readonly risk: string | undefined;
  readonly markers: readonly Marker[];
}

interface Step {
  readonly title?: string;
  readonly text: string;
  readonly commands?: readonly (string | CommandRecord)[] | undefined;
  readonly confirmedBy?: Confirmation | undefined;
  readonly risk?: Risk | undefined;
  readonly sources: readonly string[];
}

interface CommandRecord {
  readonly run: string;
  readonly expect?: string | undefined;
  readonly where?: string | undefined;
}

/** The view of a step; its sources are numbered among those of the page. */
export function stepView(
  step: Step,
  numbers: SourceNumbers,
  confirmations: Readonly<Record<Confirmation, string>>,
  risks: Readonly<Record<Risk, string>>,
): StepView {
  return {
    title: step.title,
    text: step.text,
    commands: (step.commands ?? []).map((command) =>
      typeof command === 'string'
        ? { run: command, expect: undefined, where: undefined }
        : { run: command.run, expect: command.expect, where: command.where },
    ),
    confirmedBy: step.confirmedBy,
    confirmedWords: step.confirmedBy && confirmations[step.confirmedBy],
    risk: step.risk && risks[step.risk],
    markers: numbers.markers(step.sources),
  };
}
