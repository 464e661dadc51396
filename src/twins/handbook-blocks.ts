import type { EvidenceView } from '../page-models/shared/evidence.ts';
import type { NamedLink } from '../page-models/shared/named-links.ts';
import type { CommandView, StepView } from '../page-models/shared/steps.ts';
import { code, link, list, plain, section, sourced } from './markdown-words.ts';
import type { TwinPlace } from './twin.ts';

/** Steps with their commands, numbered. */
export function stepBlocks(title: string, steps: readonly StepView[]): readonly string[] {
  return section(
    title,
    steps.length === 0
      ? []
      : [steps.map((step, index) => numbered(index + 1, stepText(step))).join('\n')],
  );
}

const numbered = (number: number, text: string): string =>
  `${number}. ${text.replaceAll('\n', '\n   ')}`;

function stepText({ title, text, markers, risk, commands, confirmedWords }: StepView): string {
  return [
    `${title ? `**${plain(title)}** ` : ''}${sourced(text, markers)}`,
    risk && `**Careful:** this ${plain(risk)}.`,
    ...commands.map(commandText),
    confirmedWords && plain(confirmedWords),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function commandText({ run, expect, where }: CommandView): string {
  const parts = [where && plain(where), code(run), ...(expect ? ['prints', code(expect)] : [])];
  return parts.filter(Boolean).join('\n\n');
}

/** Evidence, each piece with what a reader must know to weigh it. */
export function evidenceBlocks(evidence: readonly EvidenceView[]): readonly string[] {
  return section(
    'Evidence',
    list(
      evidence.map(
        ({ supports, markers, kindWords, circumstances }) =>
          `${sourced(supports, markers)} (${plain([kindWords, ...circumstances].join('; '))})`,
      ),
    ),
  );
}

/** Links one after the other. */
export function linkWords(links: readonly NamedLink[], { addressOf }: TwinPlace): string {
  return links.map(({ text, href }) => link(text, addressOf(href))).join(', ');
}

/** That sources contradict each other, and what else is to be said. */
export function doubts(contradiction: string | undefined, note: string | undefined): string[] {
  return [
    ...(contradiction ? [`**Sources disagree.** ${plain(contradiction)}`] : []),
    ...(note ? [plain(note)] : []),
  ];
}
