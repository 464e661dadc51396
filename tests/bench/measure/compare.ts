import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../support/browser-launch.ts';
import { findChromium } from '../../support/find-chromium.ts';
import type { BenchArticle, Peer, Workshop } from '../peers/peer.ts';
import { typicalArticle } from '../peers/read-articles.ts';
import { machineWords } from './machine.ts';
import { type Comparison, MEASURE_NAMES, type Measure } from './measures.ts';
import { viewOnPhone } from './phone.ts';
import { type Run, runCommand } from './run-command.ts';
import { serveSite } from './serve-site.ts';
import { siteSizes } from './site-sizes.ts';

interface Content {
  readonly folder: string;
  readonly articles: readonly BenchArticle[];
}

interface Settings {
  readonly runs: number;
  readonly views: number;
  /** Where the peers and their sites lie. */
  readonly folder: string;
}

/** One builder at work: what it measured so far, or why it was left out. */
interface Entrant {
  readonly peer: Peer;
  readonly workshop: Workshop | undefined;
  readonly values: Map<Measure, number[]>;
  failure?: string;
}

/** Compares builders over one content. They take turns, so that a slow hour of the machine meets all of them. */
export async function compare(
  peers: readonly Peer[],
  { folder, articles }: Content,
  settings: Settings,
): Promise<Comparison> {
  const typical = typicalArticle(articles);
  const entrants: Entrant[] = [];
  for (const peer of peers) {
    const place = join(settings.folder, peer.id);
    say(peer, `gets ${articles.length} articles`);
    await peer.install(place);
    const workshop = await peer.prepare(place, folder, articles);
    entrants.push({ peer, workshop, values: new Map() });
  }
  for (let run = 1; run <= settings.runs; run += 1)
    for (const entrant of entrants)
      await attempt(entrant, (workshop) => buildTwice(entrant, workshop, typical.slug, run));
  for (const entrant of entrants)
    await attempt(entrant, async ({ site }) => {
      add(entrant, siteSizes(site, entrant.peer.indexFiles));
    });
  await viewAll(entrants, typical, settings.views);
  return {
    articles: articles.length,
    date: new Date().toISOString().slice(0, 10),
    machine: machineWords(),
    peers: entrants.map(({ peer: { id, name, note }, values, failure }) => ({
      id,
      name,
      note,
      values: Object.fromEntries(MEASURE_NAMES.map((name) => [name, values.get(name) ?? []])),
      ...(failure !== undefined && { failure }),
    })),
  };
}

const say = ({ name }: Peer, words: string): void => {
  console.log(`${new Date().toTimeString().slice(0, 8)}  ${name}: ${words}`);
};

function add(entrant: Entrant, found: Partial<Record<Measure, number>>): void {
  for (const name of MEASURE_NAMES) {
    const value = found[name];
    if (value !== undefined) entrant.values.set(name, [...(entrant.values.get(name) ?? []), value]);
  }
}

/** A builder that fails once is left out from then on; the others go on. */
async function attempt(
  entrant: Entrant,
  task: (workshop: Workshop) => Promise<void>,
): Promise<void> {
  if (entrant.failure !== undefined || entrant.workshop === undefined) return;
  try {
    await task(entrant.workshop);
  } catch (error) {
    entrant.failure = error instanceof Error ? error.message : String(error);
    say(entrant.peer, `failed. ${entrant.failure}`);
  }
}

async function buildTwice(
  entrant: Entrant,
  { build, memory, site, sourceOf }: Workshop,
  slug: string,
  run: number,
): Promise<void> {
  for (const path of [site, ...memory]) await rm(path, { recursive: true, force: true });
  const cold = await runCommand(build);
  say(entrant.peer, `cold build ${run}: ${inWords(cold)}`);
  const source = sourceOf(slug);
  const text = await readFile(source, 'utf8');
  await appendFile(source, `\nThis sentence is edit ${run}.\n`);
  const edited = await runCommand(build).finally(() => writeFile(source, text));
  say(entrant.peer, `after an edit ${run}: ${inWords(edited)}`);
  add(entrant, {
    cold: cold.seconds,
    coldProcessor: cold.processor,
    rebuild: edited.seconds,
    memory: cold.gigabytes,
  });
}

const inWords = ({ seconds, processor, gigabytes }: Run): string =>
  `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor time, ${gigabytes.toFixed(2)} GB`;

async function viewAll(
  entrants: readonly Entrant[],
  { slug, title }: BenchArticle,
  views: number,
): Promise<void> {
  const browser = await launchBrowser({ executablePath: findChromium() });
  try {
    for (let view = 1; view <= views; view += 1)
      for (const entrant of entrants)
        await attempt(entrant, async ({ site }) => {
          const server = await serveSite(site);
          const address = `${server.origin}${entrant.peer.addressOf(slug)}`;
          const { search } = entrant.peer;
          const seen = await viewOnPhone(browser, address, server.sent, search, title).finally(
            server.close,
          );
          add(entrant, { ...seen });
          say(
            entrant.peer,
            `view ${view}: ${Math.round(seen.largestPaint)} ms to the largest paint`,
          );
        });
  } finally {
    await browser.close();
  }
}
