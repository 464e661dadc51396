import { z } from 'zod';
import { calendarDate, calendarDay } from './dates.ts';
import { evidenceList } from './evidence-schema.ts';
import { slugSchema } from './fact-schema.ts';
import { relationFields } from './relations.ts';

/** Parts of the machine and its use under which problems are listed. */
export const PROBLEM_AREAS = [
  'power-heat',
  'gpu-driver',
  'memory',
  'storage',
  'boot-update',
  'network-setup',
  'clustering',
  'containers',
  'builds-packages',
  'engines',
  'formats',
  'fine-tuning',
  'video-image',
  'desktop-display',
  'profiling',
  'security',
] as const;
export type ProblemArea = (typeof PROBLEM_AREAS)[number];

export const PROBLEM_AREA_WORDS: Readonly<Record<ProblemArea, string>> = {
  'power-heat': 'Power and heat',
  'gpu-driver': 'GPU and driver',
  memory: 'Memory',
  storage: 'Storage',
  'boot-update': 'Boot and update',
  'network-setup': 'Network and set-up',
  clustering: 'Several units',
  containers: 'Containers',
  'builds-packages': 'Builds and packages',
  engines: 'Inference engines',
  formats: 'Number formats',
  'fine-tuning': 'Fine-tuning',
  'video-image': 'Images and video',
  'desktop-display': 'Desktop and display',
  profiling: 'Profiling and monitoring',
  security: 'Security',
};

export const PROBLEM_STATES = ['open', 'fixed', 'by-design', 'exchange', 'unknown'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

export const PROBLEM_STATE_WORDS: Readonly<Record<ProblemState, string>> = {
  open: 'open',
  fixed: 'fixed',
  'by-design': 'by design',
  exchange: 'exchange the unit',
  unknown: 'not known',
};

/** Who saw that a step helps. */
export const CONFIRMATIONS = ['maker', 'maintainer', 'users', 'nobody'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

export const CONFIRMATION_WORDS: Readonly<Record<Confirmation, string>> = {
  maker: 'confirmed by the maker of the machine',
  maintainer: 'confirmed by maintainers of the software',
  users: 'confirmed by users',
  nobody: 'only suggested: nobody reports that it helped',
};

/** What a step can cost. */
export const RISKS = ['data-loss', 'warranty', 'security', 'downtime'] as const;
export type Risk = (typeof RISKS)[number];

export const RISK_WORDS: Readonly<Record<Risk, string>> = {
  'data-loss': 'can destroy data',
  warranty: 'can void the warranty',
  security: 'weakens security',
  downtime: 'can leave the machine unreachable',
};

/** Reports words in braces that are no placeholder: most of them are misspelt ones. */
function checkPlaceholders(line: string, context: z.RefinementCtx): void {
  for (const [found, name = ''] of line.matchAll(/\{([a-z]+)\}/g)) {
    if (PLACEHOLDER_NAMES.some((known) => known === name)) continue;
    context.addIssue({
      code: 'custom',
      message: `has “${found}”, which is no placeholder; there are ${PLACEHOLDER_NAMES.map((known) => `{${known}}`).join(', ')}`,
    });
  }
}

/** What may stand for a part that differs from case to case; `src/symptoms/` matches them. */
export const PLACEHOLDER_NAMES = ['number', 'path', 'version', 'hex', 'word', 'text'] as const;

/**
 * A symptom: words for what is seen, or output of a program. In `output` a part that differs from
 * case to case is a placeholder: `{number}`, `{path}`, `{version}`, `{hex}`, `{word}` (no blanks)
 * or `{text}` (anything within the line). One entry is one line of output.
 */
export const symptomSchema = z.union([
  z.strictObject({ seen: z.string().min(1) }),
  z.strictObject({
    output: z
      .string()
      .min(8, { error: 'is too short to tell one problem from another: take the whole line' })
      .regex(/^[^\n]+$/, { error: 'must be one line of output' })
      .superRefine(checkPlaceholders),
    program: z
      .string()
      .min(1)
      .optional()
      .describe('Program that prints it, where the line does not say.'),
    isCommon: z
      .boolean()
      .optional()
      .describe('Whether the line also appears where nothing is wrong, or for other reasons.'),
  }),
]);

/** A piece of software concerned, with the versions as the sources print them. */
const softwareVersions = z.strictObject({
  id: slugSchema.describe('Id of the software.'),
  since: z.string().min(1).optional().describe('First version known to have the fault.'),
  until: z.string().min(1).optional().describe('Last version known to have it.'),
});

/** Numbers of a version: "v0.27.1" → [0, 27, 1]; undefined where it does not begin with one. */
function versionNumbers(version: string): number[] | undefined {
  const digits = /^v?(\d+(?:\.\d+)*)/.exec(version)?.[1];
  return digits?.split('.').map(Number);
}

/** Whether a range of versions ends before it begins, as far as both are numbers. */
function endsBeforeItBegins({
  since = '',
  until = '',
}: {
  since?: string | undefined;
  until?: string | undefined;
}): boolean {
  const [first, last] = [versionNumbers(since), versionNumbers(until)];
  if (first === undefined || last === undefined) return false;
  for (let at = 0; at < Math.min(first.length, last.length); at += 1) {
    const difference = (last[at] ?? 0) - (first[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const sourceIds = z
  .array(slugSchema)
  .min(1, { error: 'is empty: name at least one reference with an address' });

/** One step of a remedy. */
export const remedyStepSchema = z.strictObject({
  text: z.string().min(1).describe('What to do.'),
  commands: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Commands exactly as they are typed.'),
  confirmedBy: z.enum(CONFIRMATIONS).describe('Who saw that it helps.'),
  risk: z.enum(RISKS).optional().describe('What the step can cost.'),
  sources: sourceIds.describe('References that name the step.'),
});

/** A file of `content/problems/`: something that goes wrong. The file name is the problem id. */
export const problemSchema = z
  .strictObject({
    title: z
      .string()
      .min(1)
      .max(110)
      .describe(
        'Neutral and short: what goes wrong, in sentence case, without the name of the machine.',
      ),
    area: z.enum(PROBLEM_AREAS).describe('Under what it is listed.'),
    summary: z
      .string()
      .min(1)
      .describe('One or two sentences: what happens and what helps, for lists and search.'),
    symptoms: z
      .array(symptomSchema)
      .min(1)
      .describe('What is seen, and lines that programs print, with placeholders.'),
    appliesTo: z
      .strictObject({
        devices: z
          .array(slugSchema)
          .min(1)
          .describe('Machines on which it was seen, or that are certain to have it; subject ids.'),
        scope: z.string().min(1).optional().describe('How far it reaches beyond them, in words.'),
        software: z
          .array(softwareVersions)
          .min(1)
          .optional()
          .describe('Software concerned, with versions.'),
      })
      .describe('What it was seen on.'),
    cause: z
      .strictObject({
        text: z.string().min(1).describe('Why it happens.'),
        certainty: z.enum(['confirmed', 'likely', 'unknown']).describe('How sure that is.'),
        sources: sourceIds.optional().describe('References that say so.'),
      })
      .describe('Why it happens, and how sure that is.'),
    remedy: z.array(remedyStepSchema).min(1).optional().describe('What helps, in steps.'),
    status: z
      .strictObject({
        state: z.enum(PROBLEM_STATES).describe('How it stands.'),
        fixedIn: z.string().min(1).optional().describe('Version, update or part that ends it.'),
        asOf: calendarDate.describe('Date of the newest evidence for this state.'),
      })
      .describe('How it stands, and since when that is known.'),
    contradiction: z.string().min(1).optional().describe('Where sources disagree.'),
    note: z.string().min(1).optional().describe('What one must know beside it.'),
    evidence: evidenceList.describe('Sources, and what each shows.'),
    ...relationFields,
    verifiedOn: calendarDay.describe('The day on which we compared the record with its sources.'),
  })
  .superRefine((problem, context) => {
    const report = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const { status, cause, verifiedOn } = problem;
    for (const [index, versions] of (problem.appliesTo.software ?? []).entries())
      if (endsBeforeItBegins(versions))
        report(
          ['appliesTo', 'software', index, 'until'],
          `"${versions.until}" is before "since" (${versions.since})`,
        );
    if (status.state === 'fixed' && status.fixedIn === undefined)
      report(['status', 'state'], 'is "fixed", but "fixedIn" does not say by what');
    if (status.state === 'open' && status.fixedIn !== undefined)
      report(['status', 'fixedIn'], 'names what ends it, but the state is "open"');
    if (cause.certainty !== 'unknown' && cause.sources === undefined)
      report(['cause', 'certainty'], `is "${cause.certainty}", but no source is named`);
    if (verifiedOn < status.asOf)
      report(['verifiedOn'], `"${verifiedOn}" is before "status.asOf" (${status.asOf})`);
  });

export type SymptomRecord = z.infer<typeof symptomSchema>;
export type ProblemRecord = z.infer<typeof problemSchema>;
