import { KINDS } from '../content-kinds/index.ts';
import type { Kinds } from '../content-kinds/kind.ts';
import { isPicture } from './content-places.ts';
import type {
  Article,
  ContentFile,
  DrawingFacts,
  Fact,
  Knowledge,
  KnowledgeRecords,
  Subject,
} from './knowledge-records.ts';
import type { LedgerEntry } from './ledger.ts';
import { lostAddresses } from './lost-addresses.ts';
import { type Problem, sortProblems } from './problems.ts';
import { type FileRead, joinRecords, readContentFile } from './read-records.ts';
import { redirectsOf } from './redirects.ts';
import { remember } from './remember.ts';
import { RULES, rulesOf } from './rules/index.ts';
import { makeContext, runRule } from './rules/rule.ts';
import { devicePath, rowPath, softwarePath } from './site-paths.ts';
import type { Dictionary } from './spelling.ts';
import { allUses, mentionsOf, type OwnedUse, recordsOf } from './uses.ts';

export interface KnowledgeBuild {
  readonly knowledge: Knowledge;
  /** Every fault and slip, sorted by file and place. The check passes if there is none. */
  readonly faults: readonly Problem[];
  /** What would be better, but keeps nothing from being published. */
  readonly advice: readonly Problem[];
}

/** What a build of the knowledge may be given beside the files. */
export interface KnowledgeOptions {
  /** Without it, spelling is not checked. */
  readonly dictionary?: Dictionary | undefined;
  /** Addresses that were published; without them, none can be missed. */
  readonly ledger?: readonly LedgerEntry[] | undefined;
  /** Hears how many files have been read so far. */
  readonly onRead?: ((count: number) => void) | undefined;
  /** Reads one file; who builds many times can remember what was read. */
  readonly read?: ((file: ContentFile) => FileRead) | undefined;
  /** Looks for nothing but what stops a build: for pages that are drawn while their author types. */
  readonly isHasty?: boolean | undefined;
  /** Leaves out the rules that only advise, for who does not print what they say. */
  readonly isWithoutAdvice?: boolean | undefined;
  /** Slugs of articles that other shards of the content hold, and that may be linked to. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
  /** Kinds of content, if not those of the site. */
  readonly kinds?: Kinds | undefined;
}

/**
 * Turns content files into the knowledge model and the complete list of what is wrong with it.
 * Pure: it reads no disk, and never throws for faulty content.
 *
 * @param drawings the facts that each drawing of the site is made from
 */
export function buildKnowledge(
  files: readonly ContentFile[],
  drawings: DrawingFacts,
  options: KnowledgeOptions = {},
): KnowledgeBuild {
  const { kinds = KINDS, read = (file: ContentFile) => readContentFile(file, kinds) } = options;
  const reads = files.map((file, index) => {
    options.onRead?.(index);
    return read(file);
  });
  const records = joinRecords(reads, kinds);
  const uses = allUses(records, kinds);
  const knowledge = connect(records, files, drawings, kinds, uses);
  const { dictionary, elsewhere } = options;
  const context = makeContext({
    files,
    reads,
    records,
    knowledge,
    kinds,
    uses,
    dictionary,
    elsewhere,
  });
  const rules = (kinds === KINDS ? RULES : rulesOf(kinds)).filter(
    ({ severity }) =>
      severity === 'fault' ||
      !(options.isHasty || (options.isWithoutAdvice && severity === 'advice')),
  );
  const { ledger } = options;
  const lost = ledger === undefined ? [] : lostAddresses(ledger, knowledge, records, kinds);
  const problems = sortProblems([...rules.flatMap((rule) => runRule(rule, context)), ...lost]);
  return {
    knowledge,
    faults: problems.filter(({ severity }) => severity !== 'advice'),
    advice: problems.filter(({ severity }) => severity === 'advice'),
  };
}

function connect(
  records: KnowledgeRecords,
  files: readonly ContentFile[],
  drawings: DrawingFacts,
  kinds: Kinds,
  uses: readonly OwnedUse[],
): Knowledge {
  const { subjects, facts } = connectSubjects(records);
  const pictures = files.filter(({ path }) => isPicture(path));
  const knowledge = {
    ...connectKinds(records, kinds),
    articles: new Map(records.articles.map((located) => [located.id, articleOf(located)])),
    subjects,
    facts,
    media: new Map(pictures.map((file) => [file.path.slice('media/'.length), file])),
    home: records.home[0]?.record ?? {},
    drawings,
    redirects: redirectsOf(records, kinds),
    mentions: mentionsOf(uses),
  };
  // The kinds that need nothing of their own are connected alike, which the compiler cannot follow.
  return knowledge as unknown as Knowledge;
}

const articleOf = remember(
  ({ id, file, record, body }: KnowledgeRecords['articles'][number]): Article => ({
    ...record,
    slug: id,
    file,
    body,
  }),
);

/** Records by id, or in the order of their kind where its files hold lists. */
function connectKinds(records: KnowledgeRecords, kinds: Kinds): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => {
      const own = recordsOf(records, name);
      if (kind.list === undefined)
        return [name, new Map(own.map(({ id, record }) => [id, { ...Object(record), id }]))];
      const list = own.map(({ record }) => record);
      return [name, list.sort((a, b) => kind.order?.(a, b) ?? 0)];
    }),
  );
}

function connectSubjects(records: KnowledgeRecords): Pick<Knowledge, 'subjects' | 'facts'> {
  const subjects = new Map<string, Subject>();
  const facts = new Map<string, Fact>();
  for (const { id, record } of records.subjects) {
    const { facts: own, ...rest } = record;
    const path = record.kind === 'software' ? softwarePath(id) : devicePath(id);
    const list = Object.entries(own).map(
      ([key, fact]): Fact => ({
        ...fact,
        id: `${id}.${key}`,
        key,
        subject: id,
        rowPath: rowPath(path, key),
      }),
    );
    subjects.set(id, { ...rest, id, path, facts: list });
    for (const fact of list) facts.set(fact.id, fact);
  }
  return { subjects, facts };
}
