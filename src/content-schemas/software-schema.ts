import { z } from 'zod';
import { calendarDate, calendarDay } from './dates.ts';
import { evidenceList, sourcedTextSchema } from './evidence-schema.ts';
import { slugSchema } from './fact-schema.ts';
import { relationFields } from './relations.ts';

export const SOFTWARE_KINDS = [
  'inference-engine',
  'interface',
  'gateway',
  'agent',
  'framework',
  'library',
  'number-format',
  'training',
  'image-video',
  'audio-speech',
  'vision',
  'robotics-simulation',
  'science',
  'data',
  'developer-tool',
  'container',
  'cluster',
  'monitoring',
  'network',
  'system',
  'desktop',
  'games',
] as const;
export type SoftwareKind = (typeof SOFTWARE_KINDS)[number];

export const SOFTWARE_KIND_WORDS: Readonly<Record<SoftwareKind, string>> = {
  'inference-engine': 'Inference engine',
  interface: 'Chat interface',
  gateway: 'Gateway',
  agent: 'Agent',
  framework: 'Framework',
  library: 'Library',
  'number-format': 'Number format',
  training: 'Training',
  'image-video': 'Images and video',
  'audio-speech': 'Audio and speech',
  vision: 'Vision',
  'robotics-simulation': 'Robotics and simulation',
  science: 'Science',
  data: 'Data',
  'developer-tool': 'Developer tool',
  container: 'Containers',
  cluster: 'Cluster',
  monitoring: 'Monitoring',
  network: 'Network',
  system: 'System',
  desktop: 'Desktop',
  games: 'Games',
};

export const SOFTWARE_STATES = [
  'works',
  'works-with-steps',
  'partial',
  'fails',
  'unknown',
  'not-applicable',
] as const;
export type SoftwareState = (typeof SOFTWARE_STATES)[number];

export const SOFTWARE_STATE_WORDS: Readonly<Record<SoftwareState, string>> = {
  works: 'works',
  'works-with-steps': 'works with steps',
  partial: 'works in part',
  fails: 'fails',
  unknown: 'not settled',
  'not-applicable': 'does not apply',
};

/** A file of `content/software/`: does it run on the machine? The file name is the software id. */
export const softwareSchema = z
  .strictObject({
    name: z.string().min(1).describe('Its name.'),
    aliases: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Other names under which it is looked for.'),
    kind: z.enum(SOFTWARE_KINDS).describe('What it is.'),
    description: z.string().min(1).describe('One sentence that says what it is.'),
    homepage: z.url({ protocol: /^https?$/ }).describe('Its own page or repository.'),
    state: z.enum(SOFTWARE_STATES).describe('Whether it runs.'),
    answer: z.string().min(1).describe('One or two sentences that answer “does it run?”.'),
    versions: z
      .string()
      .min(1)
      .optional()
      .describe('Versions for which the state is known, as the sources print them.'),
    asOf: calendarDate.describe('Date of the newest evidence for the state.'),
    needs: z
      .array(sourcedTextSchema)
      .min(1)
      .optional()
      .describe('What has to be done or installed.'),
    lacks: z
      .array(sourcedTextSchema)
      .min(1)
      .optional()
      .describe('What is missing or does not work.'),
    note: z.string().min(1).optional().describe('What one must know beside it.'),
    contradiction: z.string().min(1).optional().describe('Where sources disagree.'),
    subject: slugSchema
      .optional()
      .describe('Subject with facts about it, where `content/facts/` has one under another id.'),
    evidence: evidenceList.describe('Sources, and what each shows.'),
    related: relationFields.related.describe('Software to look at beside it.'),
    builtOn: z.array(slugSchema).min(1).optional().describe('Software that it needs or builds on.'),
    describedIn: relationFields.describedIn.describe(
      'Articles or sections that describe it: `/wiki/<slug>/#<section>`.',
    ),
    verifiedOn: calendarDay.describe('The day on which we compared the record with its sources.'),
  })
  .superRefine((software, context) => {
    const report = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: [key], message });
    if (software.state === 'works-with-steps' && software.needs === undefined)
      report('state', 'is "works-with-steps", but "needs" does not say which steps');
    if (software.state === 'partial' && software.lacks === undefined)
      report('state', 'is "partial", but "lacks" does not say what is missing');
    if (software.verifiedOn < software.asOf)
      report('verifiedOn', `"${software.verifiedOn}" is before "asOf" (${software.asOf})`);
  });

export type SoftwareRecord = z.infer<typeof softwareSchema>;
