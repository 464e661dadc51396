import type { Kinds } from '../../content-kinds/kind.ts';
import { placeOf } from '../content-places.ts';
import type { Article, ContentFile, Knowledge, KnowledgeRecords } from '../knowledge-records.ts';
import { didYouMean } from '../nearest.ts';
import {
  type Finding,
  finding,
  type Position,
  type Problem,
  type ReadingFinding,
  type Severity,
} from '../problems.ts';
import type { FileRead } from '../read-records.ts';
import { remember } from '../remember.ts';
import type { Dictionary } from '../spelling.ts';
import { LineIndex, type TextRun } from '../text-runs.ts';
import { type OwnedUse, recordsOf } from '../uses.ts';

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
export interface RuleContext extends RuleInput {
  /** What reading the files already found. */
  readonly reading: readonly ReadingFinding[];
  /** Texts that readers will see, by file. */
  readonly texts: readonly { readonly file: string; readonly runs: readonly TextRun[] }[];
  /**
   * Whether a record may lie in a file that could not be read, or is an article of another shard;
   * nothing is said of its uses then.
   */
  readonly isUnread: (target: string, id: string) => boolean;
  /** Ids of a kind, or of facts. */
  readonly known: (target: string) => Known;
  /** Place of an offset in a file. */
  readonly placeIn: (file: string, offset: number) => Position;
}

/** What the context of the rules is made from. */
export interface RuleInput {
  readonly files: readonly ContentFile[];
  readonly reads: readonly FileRead[];
  readonly records: KnowledgeRecords;
  readonly knowledge: Knowledge;
  /** Slugs of the articles of other shards. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
  readonly kinds: Kinds;
  /** Every place where a record names another by its id. */
  readonly uses: readonly OwnedUse[];
  /** Words that exist; without it, spelling is not checked. */
  readonly dictionary: Dictionary | undefined;
}

/** Gathers what rules look at. */
export function makeContext(input: RuleInput): RuleContext {
  const { files, reads, records, knowledge } = input;
  const ids = new Map<string, Known>([
    ['facts', knowledge.facts],
    ['rows', new Set([...knowledge.facts.keys(), ...statementIds(knowledge)])],
  ]);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const indices = new Map<string, LineIndex>();
  return {
    ...input,
    reading: reads.flatMap(({ findings }) => findings),
    texts: reads.map(({ path, texts: runs }) => ({ file: path, runs })),
    isUnread: unreadRecords(input),
    known: (target) => {
      const known = ids.get(target) ?? new Set(recordsOf(records, target).map(({ id }) => id));
      ids.set(target, known);
      return known;
    },
    placeIn: (file, offset) => {
      const index =
        indices.get(file) ?? new LineIndex((texts.get(file) ?? '').replace(/^\uFEFF/, ''));
      indices.set(file, index);
      return index.at(offset);
    },
  };
}

function statementIds({ subjects }: Knowledge): string[] {
  return [...subjects.values()].flatMap(({ id, statements = {} }) =>
    Object.keys(statements).map((key) => `${id}.${key}`),
  );
}

/** Tells whether a record may lie in a file that could not be read. */
function unreadRecords({ reads, kinds, elsewhere }: RuleInput): RuleContext['isUnread'] {
  const unread = new Map<string, Set<string>>();
  for (const { path, records, findings } of reads) {
    if (records !== undefined || findings.length === 0) continue;
    const place = placeOf(path, kinds);
    if (typeof place === 'string') continue;
    unread.set(place.kindName, (unread.get(place.kindName) ?? new Set()).add(place.id));
  }
  return (target, id) => {
    if (target === 'articles' && elsewhere?.has(id)) return true;
    const isRow = target === 'facts' || target === 'rows';
    const files = unread.get(isRow ? 'subjects' : target);
    if (files === undefined) return false;
    // Which file of several a record of a list was in cannot be told.
    const isListed = kinds[target]?.list !== undefined;
    return isListed || files.has(isRow ? (id.split('.')[0] ?? '') : id);
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

/** The part of the context that a rule sees which looks at each file by itself. */
export type FileContext = Pick<RuleContext, 'texts' | 'placeIn'> & {
  readonly files: readonly [ContentFile];
};

/**
 * A check that looks at each file by itself. What it found is remembered with what was read of the
 * file, so that an edit of one costs no look at the others.
 */
export function fileByFile(look: (context: FileContext) => readonly Finding[]): Rule['check'] {
  const known = new WeakMap<FileRead, readonly Finding[]>();
  return ({ files, reads, placeIn }) =>
    reads.flatMap((read, index) => {
      const file = files[index];
      if (file === undefined) return [];
      const texts = [{ file: read.path, runs: read.texts }];
      const findings = known.get(read) ?? look({ files: [file], texts, placeIn });
      known.set(read, findings);
      return findings;
    });
}

/**
 * A check that looks at each article by itself, at the file and what was read of its text; what it
 * found is remembered in the same way.
 */
export function articleByArticle(
  look: (article: Pick<Article, 'file' | 'body'>) => readonly Finding[],
): Rule['check'] {
  const findings = remember(look);
  // An article stays the same object while its file does.
  return ({ knowledge }) => [...knowledge.articles.values()].flatMap(findings);
}

interface Known {
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** Last word of a noun: a “number format” is a “format” in the names of rules. */
export const shortNoun = (noun: string): string => noun.slice(noun.lastIndexOf(' ') + 1);

/** Findings for uses of ids that name nothing, each with the nearest id that exists. */
export function unknownUses(context: RuleContext, target: string, noun: string): Finding[] {
  const known = context.known(target);
  return context.uses
    .filter(({ to, id }) => to === target && !known.has(id) && !context.isUnread(target, id))
    .map(({ id, owner, place }) =>
      finding(owner.file, `There is no ${noun} “${id}”.${didYouMean(id, known.keys())}`, place()),
    );
}

/** Findings for every match of an expression in texts; the message is made from the match. */
export function matchesInTexts(
  context: Pick<RuleContext, 'texts' | 'placeIn'>,
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
