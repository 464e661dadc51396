import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutShard, joinShards, shardOf } from '../../src/command-line/shard-content.ts';
import { launchBrowser } from '../support/browser-launch.ts';
import { buildContent } from '../support/build-content.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const WORDS = { zephyr: 'quokka', nimbus: 'axolotl', cirrus: 'pangolin', stratus: 'wombat' };
const SHARDS = 2;
const place = mkdtempSync(join(tmpdir(), 'sparkpedia-shards-'));
let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  const content = join(place, 'content');
  mkdirSync(join(content, 'articles'), { recursive: true });
  const slugs = Object.keys(WORDS);
  for (const [slug, word] of Object.entries(WORDS)) {
    const others = slugs.filter((other) => other !== slug);
    const links = others.map((other) => `[${other}](/wiki/${other}/)`).join(', ');
    writeFileSync(
      join(content, 'articles', `${slug}.mdx`),
      `---\ntitle: About ${slug}\ndescription: What ${slug} is.\n---\n\nHere lives a ${word}, near ${links}.\n`,
    );
  }
  const sites = Array.from({ length: SHARDS }, (_, shard) => {
    const cut = join(place, `content-${shard}`);
    const site = join(place, `site-${shard}`);
    cutShard(content, cut, shard, SHARDS);
    buildContent(cut, site);
    return site;
  });
  joinShards(sites, join(place, 'joined'));
  server = await serveFolder(join(place, 'joined'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(place, { recursive: true, force: true });
});

it('finds a word of each shard in one search, and every page that is linked to across shards', async () => {
  const slugOf = (shard: number) =>
    Object.keys(WORDS).find((slug) => shardOf(slug, SHARDS) === shard) ?? '';
  const [one, other] = [slugOf(0), slugOf(1)];
  expect([one, other]).not.toContain('');
  const page = await browser.newPage();
  await page.goto(`${server.origin}/search/?q=${Reflect.get(WORDS, one)}`);
  await page.waitForSelector(`a[href*="/wiki/${one}/"]`);
  await page.goto(`${server.origin}/search/?q=${Reflect.get(WORDS, other)}`);
  await page.waitForSelector(`a[href*="/wiki/${other}/"]`);
  // A word that every article has brings rows of both at once.
  await page.goto(`${server.origin}/search/?q=lives`);
  for (const slug of Object.keys(WORDS))
    await page.waitForSelector(`main a[href*="/wiki/${slug}/"]`);
  for (const slug of Object.keys(WORDS))
    expect((await page.request.get(`${server.origin}/wiki/${slug}/`)).status()).toBe(200);
});
