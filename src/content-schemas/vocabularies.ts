/**
 * The closed lists that content files choose from. They live in TypeScript so that the schemas,
 * the check and the pages share one spelling.
 */

/** What articles are about. Breadcrumbs, the A–Z and the lists of categories use these. */
export const ARTICLE_CATEGORIES = [
  'machine',
  'chip',
  'clusters',
  'numbers',
  'formats',
  'software',
  'models',
  'rivals',
  'buying',
  'history',
] as const;
export type ArticleCategory = (typeof ARTICLE_CATEGORIES)[number];

/** Title of each category and what it holds, for readers. */
export const ARTICLE_CATEGORY_WORDS: Readonly<
  Record<ArticleCategory, { readonly title: string; readonly about: string }>
> = {
  machine: { title: 'The machine', about: 'Case, memory, storage, power, ports and versions.' },
  chip: { title: 'The chip', about: 'Processor, GPU, caches and the links between them.' },
  clusters: { title: 'Several units', about: 'Network, cabling and models split over units.' },
  numbers: { title: 'The numbers', about: 'What sets speed and size, and how to work it out.' },
  formats: { title: 'Number formats', about: 'How weights are stored in fewer bits.' },
  software: { title: 'Software', about: 'System, tools, engines and frameworks.' },
  models: { title: 'Models and uses', about: 'What is run on the machine, and for what.' },
  rivals: { title: 'Rivals', about: 'Other machines that run large models.' },
  buying: { title: 'Buying', about: 'Which machine for which need.' },
  history: { title: 'People, firms and history', about: 'Who makes it, and how it came about.' },
};

/** How a figure came to be known. Shown to readers in the words of `FACT_STATUS_WORDS`. */
export const FACT_STATUSES = [
  'official',
  'measured',
  'reported',
  'estimated',
  'derived',
  'disputed',
] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** What each status means, for readers. */
export const FACT_STATUS_WORDS: Readonly<Record<FactStatus, string>> = {
  official: 'stated by the maker',
  measured: 'measured by a third party',
  reported: 'reported, not confirmed by the maker',
  estimated: 'an estimate',
  derived: 'follows by arithmetic',
  disputed: 'sources disagree',
};

/** How far the source itself was seen. */
export const REFERENCE_ACCESSES = ['read', 'restated', 'listed'] as const;
export type ReferenceAccess = (typeof REFERENCE_ACCESSES)[number];

/** What each access level means, for readers. */
export const REFERENCE_ACCESS_WORDS: Readonly<Record<ReferenceAccess, string>> = {
  read: 'text read',
  restated: 'known through notes that quote or restate it',
  listed: 'only its title and address are known',
};

/** Who speaks in a source, strongest first. */
export const REFERENCE_KINDS = [
  'maker',
  'measurement',
  'press',
  'seller',
  'analysis',
  'community',
  'secondary',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** What each kind of source means, for readers. */
export const REFERENCE_KIND_WORDS: Readonly<Record<ReferenceKind, string>> = {
  maker: 'maker’s own page',
  measurement: 'measurements with method',
  press: 'press report',
  seller: 'listing of a seller',
  analysis: 'technical analysis',
  community: 'user report, forum or thread of a project',
  secondary: 'weak source: digest or copy',
};

/** What the last check of a source's address found. */
export const HEALTH_STATES = ['ok', 'moved', 'changed', 'gone', 'unreachable'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** What each state means, for readers. */
export const HEALTH_WORDS: Readonly<Record<HealthState, string>> = {
  ok: 'the page answers',
  moved: 'the page has moved',
  changed: 'the page answers under another title',
  gone: 'the page is gone',
  unreachable: 'the page did not answer',
};

/** Units of figures. GB is 10^9 bytes and GiB 2^30; KB, MB of caches are the makers' usage. */
export const UNITS = [
  'GB',
  'GiB',
  'TB',
  'MB',
  'KB',
  'GB/s',
  'TB/s',
  'Gb/s',
  'TFLOPS',
  'PFLOPS',
  'TOPS',
  'W',
  'MHz',
  'GHz',
  'MT/s',
  'ns',
  'mm',
  'mm²',
  'in',
  'kg',
  'L',
  'dBA',
  '°C',
  'bit',
  'bytes',
  'USD',
  'tokens/s',
  'images/min',
  'steps/s',
  'requests/s',
  'ms',
  's',
  'min',
  'm',
  'times',
  '%',
  'cores',
  'SM',
  'units',
  'ports',
  'channels',
  'transistors',
  'billion parameters',
  'billion transistors',
  'vulnerabilities',
  'tokens',
  'months',
  'years',
] as const;
export type Unit = (typeof UNITS)[number];

/** Words that may stand before a value. */
export const QUALIFIERS = ['about', 'up to', 'from', 'at least', 'just under', 'below'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What a fact file describes. */
export const SUBJECT_KINDS = [
  'chip',
  'computer',
  'laptop',
  'workstation',
  'graphics card',
  'module',
  'configuration',
  'software',
  'model',
  'company',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Groups under which a data sheet lists its facts, in the order of display. */
export const FACT_GROUPS = [
  'identity',
  'compute',
  'cpu',
  'gpu',
  'memory',
  'storage',
  'network',
  'ports',
  'power',
  'size',
  'software',
  'scale',
  'performance',
  'price',
  'availability',
] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/** Headings of the fact groups, for readers. */
export const FACT_GROUP_WORDS: Readonly<Record<FactGroup, string>> = {
  identity: 'Identity',
  compute: 'Compute',
  cpu: 'CPU',
  gpu: 'GPU',
  memory: 'Memory',
  storage: 'Storage',
  network: 'Network',
  ports: 'Ports',
  power: 'Power, heat and noise',
  size: 'Size and weight',
  software: 'Software',
  scale: 'Model size and scale',
  performance: 'Measured performance',
  price: 'Price',
  availability: 'Availability',
};

/** What kind of price a price is. Prices of different kinds are never compared without saying so. */
export const OFFERS = ['announced', 'list', 'shop', 'street'] as const;
export type Offer = (typeof OFFERS)[number];

/** What each kind of price means, for readers. */
export const OFFER_WORDS: Readonly<Record<Offer, string>> = {
  announced: 'announced by the maker before sales',
  list: 'list price of the maker',
  shop: 'price in one shop on one day',
  street: 'price level in the market',
};

/** Verdicts on statements in circulation. */
export const VERDICTS = ['holds', 'imprecise', 'wrong', 'contradictory', 'unverified'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What each verdict means, for readers. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  imprecise: 'imprecise',
  wrong: 'wrong',
  contradictory: 'contradicts itself',
  unverified: 'could not be verified',
};

/** What a dated event is about. */
export const EVENT_KINDS = [
  'announcement',
  'sale',
  'price',
  'software',
  'security',
  'measurement',
  'market',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How exactly an event is dated. */
export const DATE_PRECISIONS = ['day', 'month', 'approximate'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** Properties that devices have in common; a long list, so it has a file of its own. */
export {
  PROPERTIES,
  PROPERTY_IDS,
  type PropertyId,
  type PropertyRecord,
} from './properties.ts';
