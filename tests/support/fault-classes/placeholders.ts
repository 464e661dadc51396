import { NEW_KINDS, type NewKind, newContent } from '../../../src/command-line/new-content.ts';
import { PLACEHOLDERS } from '../../../src/knowledge/placeholders.ts';
import { type FaultClass, faultInNewFile, MARK } from './fault-class.ts';

const OPTIONS = {
  publisher: 'A magazine',
  url: 'https://example.org/review',
  subject: 'zz-box',
  value: 'gold',
  published: '2026-06-05',
  date: '2019-06-05',
  source: 'nvidia-docs-hardware',
};

/** A new file as the command writes it, with one of its placeholders left and marked. */
function leftIn(kind: NewKind): FaultClass[] {
  const { path, text, isAddition } = newContent(kind, 'New thing', OPTIONS, '2026-11-02');
  return Object.entries(PLACEHOLDERS).flatMap(([name, { pattern }]) => {
    const [found] = text.match(pattern) ?? [];
    if (found === undefined) return [];
    const marked = text.replace(found, () => `${MARK}${found}`);
    const whole = isAddition ? inFile(kind, marked) : marked;
    return [faultInNewFile(`placeholder: ${name} of ${kind}`, 'no-placeholder', path, whole)];
  });
}

/** The file that a new entry starts. */
function inFile(kind: NewKind, entry: string): string {
  const indented = entry.replace(/^(?=.)/gm, '  ');
  return kind === 'event'
    ? `events:\n${indented}`
    : `title: Box\nkind: computer\ndescription: A box.\nfacts:\n${indented}`;
}

/** What `npm run new` writes, published as it is. */
export const PLACEHOLDER_FAULTS: readonly FaultClass[] = NEW_KINDS.flatMap(leftIn);
