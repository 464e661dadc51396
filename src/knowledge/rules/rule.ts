import { placeOf } from '../content-places.ts';
import type { ContentFile, Knowledge, KnowledgeRecords, Located } from '../knowledge-records.ts';
import { didYouMean } from '../nearest.ts';
import {
  type Finding,
  finding,
  type Problem,
  type ReadingFinding,
  type Severity,
} from '../problems.ts';
import type { FileRead } from '../read-records.ts';
import type { Dictionary } from '../spelling.ts';
import { LineIndex, type TextRun } from '../text-runs.ts';

/** A rule of the check: one file in this folder, one sentence, one kind of fault. */
export interface Rule {
  /** Named for what must hold. */
  readonly id: string;
  readonly severity: Severity;
  /** What must hold, in one sentence; printed in the list of rules. */
  readonly sentence: string;
  readonly check: (context: RuleContext) => readonly Finding[];
}

/** What rules look at. */
export interface RuleContext {
  readonly files: readonly ContentFile[];
  readonly records: KnowledgeRecords;
  readonly knowledge: Knowledge;
  /** What reading the files already found. */
  readonly reading: readonly ReadingFinding[];
  /** Texts that readers will see, by file. */
  readonly texts: readonly { readonly file: string; readonly runs: readonly TextRun[] }[];
  /** Whether a record exists as a file that could not be read; nothing is said about its uses then. */
  readonly isUnread: (folder: string, id: string) => boolean;
  /** Words that exist; without it, spelling is not checked. */
  readonly dictionary: Dictionary | undefined;
  /** Place of an offset in a file. */
  readonly placeIn: (
    file: string,
    offset: number,
  ) => { readonly line: number; readonly column: number };
}

/** Gathers what rules look at. */
export function makeContext(
  files: readonly ContentFile[],
  reads: readonly FileRead[],
  records: KnowledgeRecords,
  knowledge: Knowledge,
  dictionary: Dictionary | undefined,
): RuleContext {
  const unread = new Set(
    reads.flatMap(({ path, records: found, findings }) => {
      const place = placeOf(path);
      const isRead = Object.keys(found).length > 0 || findings.length === 0;
      return isRead || typeof place === 'string' ? [] : [`${place.folder}/${place.id}`];
    }),
  );
  const texts = new Map(files.map(({ path, text }) => [path, text.replace(/^\uFEFF/, '')]));
  const indices = new Map<string, LineIndex>();
  return {
    files,
    records,
    knowledge,
    reading: reads.flatMap(({ findings }) => findings),
    texts: reads.map(({ path, texts: runs }) => ({ file: path, runs })),
    dictionary,
    isUnread: (folder, id) => unread.has(`${folder}/${id}`),
    placeIn: (file, offset) => {
      const index = indices.get(file) ?? new LineIndex(texts.get(file) ?? '');
      indices.set(file, index);
      return index.at(offset);
    },
  };
}

/** Runs one rule. A rule that fails is itself reported, so that the check never throws. */
export function runRule(rule: Rule, context: RuleContext): Problem[] {
  try {
    return rule.check(context).map(({ file, line, column, message }) => ({
      rule: rule.id,
      severity: rule.severity,
      file,
      line,
      column,
      message,
    }));
  } catch (error) {
    const message = `The rule “${rule.id}” failed: ${String(error)}. Please report this as a fault of the check.`;
    return [{ rule: 'check-completes', severity: 'fault', ...finding('.', message) }];
  }
}

interface Known {
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** A finding for an id that names nothing, with the nearest id that exists; none if it is known. */
export function unknownId(
  context: RuleContext,
  owner: Pick<Located<unknown>, 'file' | 'locate'>,
  path: readonly PropertyKey[],
  what: {
    readonly folder: string;
    readonly noun: string;
    readonly id: string;
    readonly known: Known;
  },
): Finding[] {
  const file = what.folder === 'facts' ? (what.id.split('.')[0] ?? '') : what.id;
  if (what.known.has(what.id) || context.isUnread(what.folder, file)) return [];
  const message = `There is no ${what.noun} “${what.id}”.${didYouMean(what.id, what.known.keys())}`;
  return [finding(owner.file, message, owner.locate(path))];
}

/** Findings for every match of an expression in texts; the message is made from the match. */
export function matchesInTexts(
  context: RuleContext,
  expression: RegExp,
  message: (match: RegExpExecArray) => string | undefined,
  kind?: TextRun['kind'],
): Finding[] {
  const findings: Finding[] = [];
  for (const { file, runs } of context.texts) {
    for (const run of runs) {
      if (kind !== undefined && run.kind !== kind) continue;
      for (const match of run.source.matchAll(expression)) {
        const words = message(match);
        if (words === undefined) continue;
        findings.push(finding(file, words, context.placeIn(file, run.offset + match.index)));
      }
    }
  }
  return findings;
}
