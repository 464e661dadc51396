import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type KnowledgeBase, knowledgeBaseSchema } from '../../src/exports/knowledge-base.ts';
import { useBrowser } from '../support/browser.ts';
import { idsOf } from '../support/built-pages.ts';
import { readCsvRecords } from '../support/strict-csv.ts';
import { siteUrlOf, TEST_SITES } from '../support/test-sites.ts';
import { NARROW } from '../support/viewings.ts';

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const knowledgeOf = (folder: string): KnowledgeBase =>
  knowledgeBaseSchema.parse(JSON.parse(read(folder, 'data/sparkpedia.json')));

/** Text of HTML without tags, with plain spaces. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#0?39;/g, "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ');
}

/** What the row of a fact on a data sheet prints as its value. */
function printedValue(html: string, key: string): string | undefined {
  const row = html.split(`<tr id="f-${key}"`)[1]?.split('</tr>')[0];
  const value = /<b[^>]*>(.*?)<\/b>/s.exec(row ?? '')?.[1];
  return value === undefined ? undefined : textOf(value);
}

/** The numbers in a printed value, read without the code that printed them. */
function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*(\.\d+)?/g) ?? []).map((digits) =>
    Number(digits.replaceAll(',', '')),
  );
}

const jsonLdSchema = z.object({
  '@type': z.literal('Product'),
  additionalProperty: z.array(
    z.object({
      propertyID: z.string(),
      name: z.string(),
      value: z.union([z.number(), z.string()]).optional(),
      minValue: z.number().optional(),
      maxValue: z.number().optional(),
      unitText: z.string().optional(),
      description: z.string(),
      url: z.string(),
    }),
  ),
});

function structuredData(html: string): z.infer<typeof jsonLdSchema>['additionalProperty'] {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return jsonLdSchema.parse(JSON.parse(text)).additionalProperty;
}

describe('one fact, one value', () => {
  const { folder } = TEST_SITES.real;
  const { facts, subjects } = knowledgeOf(folder);
  const sheets = new Map(
    subjects.map(({ id, address }) => {
      const { pathname } = new URL(address, 'https://example.org');
      return [id, read(folder, `${pathname}index.html`)];
    }),
  );
  const rows = new Map(
    readCsvRecords(read(folder, 'data/facts.csv')).map((record) => [record.get('id'), record]),
  );
  const properties = new Map(
    [...sheets.values()].flatMap((html) =>
      structuredData(html).map((property) => [property.propertyID, property] as const),
    ),
  );

  it('holds for hundreds of facts, each of them in every form', () => {
    expect(facts.length).toBeGreaterThan(300);
    const ids = facts.map(({ id }) => id).sort();
    expect([...rows.keys()].sort()).toEqual(ids);
    expect([...properties.keys()].sort()).toEqual(ids);
  });

  it('on the data sheet, in JSON, in CSV and in the structured data', () => {
    const different = facts.flatMap((fact) => {
      const sheet = printedValue(sheets.get(fact.subject) ?? '', fact.key);
      const row = rows.get(fact.id);
      const property = properties.get(fact.id);
      const isSame =
        sheet === fact.text &&
        row?.get('text') === fact.text &&
        row.get('value') === String(fact.value ?? '') &&
        row.get('low') === String(fact.low ?? '') &&
        row.get('high') === String(fact.high ?? '') &&
        row.get('unit') === (fact.unit ?? '') &&
        property?.value === fact.value &&
        property?.minValue === fact.low &&
        property?.maxValue === fact.high &&
        property?.unitText === fact.unit &&
        property?.url === fact.address &&
        property?.description.replaceAll('\u00A0', ' ') === fact.text;
      return isSame ? [] : [{ id: fact.id, json: fact.text, sheet, row, property }];
    });
    expect(different).toEqual([]);
  });

  it('whose printed text holds the number that is exported', () => {
    const wrong = facts.filter(({ text, value, low, high }) => {
      if (typeof value === 'string') return !text.includes(value);
      const printed = numbersIn(text);
      // Pages print at most three decimals.
      const shows = (number: number | undefined) =>
        number === undefined || printed.some((n) => Math.abs(n - Math.abs(number)) <= 0.0005);
      return !(shows(value) && shows(low) && shows(high)) || printed.length === 0;
    });
    expect(wrong.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('in the files of its sheet and of the prices', () => {
    const { facts: prices } = knowledgeBaseSchema.parse(
      JSON.parse(read(folder, 'data/prices.json')),
    );
    expect(new Set(prices.map(({ id }) => id))).toEqual(
      new Set(facts.filter(({ group }) => group === 'price').map(({ id }) => id)),
    );
    const all = new Map(facts.map((fact) => [fact.id, fact]));
    for (const { id } of subjects) {
      const own = knowledgeBaseSchema.parse(JSON.parse(read(folder, `data/devices/${id}.json`)));
      for (const fact of own.facts) expect(fact).toEqual(all.get(fact.id));
      const markdown = read(folder, `data/devices/${id}.md`).replaceAll('\\', '');
      for (const { label, text } of own.facts) expect(markdown).toContain(`| ${label} | ${text} |`);
    }
  });
});

describe('references for reference managers', () => {
  const { folder } = TEST_SITES.real;
  const wanted = new Map(knowledgeOf(folder).references.map(({ id, url }) => [id, url]));

  it('are the same in RIS', () => {
    const records = read(folder, 'data/references.ris').split('ER  - \r\n').slice(0, -1);
    const tag = (record: string, name: string) =>
      new RegExp(`^${name} {2}- (.*)\\r$`, 'm').exec(record)?.[1];
    expect(new Map(records.map((record) => [tag(record, 'ID'), tag(record, 'UR')]))).toEqual(
      wanted,
    );
    expect(records.filter((record) => !tag(record, 'TI') || !tag(record, 'PB'))).toEqual([]);
  });

  it.each(['references.bib', 'references.biblatex.bib'])('are the same in %s', (file) => {
    const entries = read(folder, `data/${file}`).split(/^\}\n/m).slice(0, -1);
    const found = entries.map((entry): [string | undefined, string | undefined] => [
      /^@\w+\{(.*),$/m.exec(entry)?.[1],
      /^\turl = \{(.*)\},$/m.exec(entry)?.[1],
    ]);
    expect(new Map(found)).toEqual(wanted);
  });

  it('are the same in CSL-JSON', () => {
    const items = z
      .array(z.object({ id: z.string(), URL: z.string(), type: z.literal('webpage') }))
      .parse(JSON.parse(read(folder, 'data/references.csl.json')));
    expect(new Map(items.map(({ id, URL: url }) => [id, url]))).toEqual(wanted);
  });
});

describe.each(Object.entries(TEST_SITES))('the data of the site “%s”', (_name, site) => {
  const { folder } = site;
  const base = knowledgeOf(folder);
  const names = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' });
  /** What JSON Schema cannot hold is cut off: dates of the calendar and orders of dates. */
  const published = (kind: string) =>
    z.fromJSONSchema(JSON.parse(read(folder, `data/schema/${kind}.json`)));

  it.each([
    ['facts', 'fact'],
    ['statements', 'statement'],
    ['references', 'reference'],
    ['events', 'event'],
    ['claims', 'claim'],
    ['corrections', 'correction'],
  ] as const)(
    'has as many %s in JSON Lines and CSV as in JSON, all as the schema says',
    (list, kind) => {
      const lines = read(folder, `data/${list}.jsonl`).split('\n').slice(0, -1);
      const records = lines.map((line): unknown => JSON.parse(line));
      expect(records).toEqual(JSON.parse(read(folder, 'data/sparkpedia.json'))[list]);
      const schema = published(kind);
      for (const record of records) expect(schema.safeParse(record).error).toBeUndefined();
      const csv = `data/${list}.csv`;
      if (existsSync(join(folder, csv)))
        expect(readCsvRecords(read(folder, csv)).map((record) => record.get('id'))).toEqual(
          base[list].map(({ id }) => id),
        );
    },
  );

  it('has JSON files of one form, that of the published schema', () => {
    const schema = published('sparkpedia');
    const files = names.filter(
      (name) =>
        name.endsWith('.json') &&
        !name.startsWith('schema/') &&
        !name.includes('.csl.') &&
        // The citation of the page, which is no file of the data.
        name !== 'cite.json',
    );
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) {
      const file: unknown = JSON.parse(read(folder, `data/${name}`));
      expect(schema.safeParse(file).error, name).toBeUndefined();
      expect(file).toMatchObject({ address: expect.stringMatching(`/data/${name}$`) });
    }
    expect(schema.safeParse({ ...base, facts: [{ id: 1 }] }).success).toBe(false);
    expect(schema.safeParse({ ...base, more: true }).success).toBe(false);
  });

  it('has CSV files that a strict reader reads, with one line for each record', () => {
    const lengths = new Map(
      names
        .filter((name) => name.endsWith('.csv'))
        .map((name) => [name, readCsvRecords(read(folder, `data/${name}`)).length]),
    );
    expect(lengths.get('timeline.csv')).toBe(base.events.length);
    for (const { id, rows } of base.tables)
      expect(lengths.get(`tables/${id}.csv`)).toBe(rows.length);
    for (const { id } of base.subjects)
      expect(lengths.get(`devices/${id}.csv`)).toBe(
        base.facts.filter(({ subject }) => subject === id).length,
      );
  });

  it('names addresses that lead to a page and a place on it', () => {
    // A build that was not told where it is published begins addresses at the root of its host.
    const origin = siteUrlOf(site) ?? '';
    const pages = new Map<string, ReadonlySet<string>>();
    const records = [
      ...base.facts,
      ...base.statements,
      ...base.references,
      ...base.events,
      ...base.tables,
      ...base.claims,
      ...base.corrections,
    ];
    const addresses = [
      ...records.map(({ address }) => address),
      ...[...base.claims, ...base.corrections].flatMap(({ said }) => said ?? []),
    ];
    const lost = addresses.filter((address) => {
      const root = `${origin}${site.basePath}`;
      if (!address.startsWith(root)) return true;
      const [path = '', anchor] = address.slice(root.length).split('#');
      const file = `${path}index.html`;
      if (!pages.has(path))
        pages.set(path, new Set(existsSync(join(folder, file)) ? idsOf(read(folder, file)) : []));
      const ids = pages.get(path);
      return ids?.size === 0 || (anchor !== undefined && !ids?.has(decodeURIComponent(anchor)));
    });
    expect(lost).toEqual([]);
  });

  it('uses no space that does not break, so that texts can be searched', () => {
    for (const { id, text } of base.facts) expect(text, id).not.toContain('\u00A0');
  });
});

describe('the page of the data', () => {
  const site = useBrowser(TEST_SITES.real);

  it('names the licence, who is credited, and every file that there is', async () => {
    const { page, faults } = await site.visit('/data/');
    const text = await page.locator('main').textContent();
    expect(text).toContain('CC BY 4.0');
    expect(text).toContain('GitHub (djangodevreng)');
    const links = await page
      .locator('main a[href^="/data/"]')
      .evaluateAll((elements) =>
        elements.map((element) => element.getAttribute('href')?.replace('/data/', '') ?? ''),
      );
    const files = readdirSync(join(TEST_SITES.real.folder, 'data'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((name) => name.includes('.') && name !== 'index.html');
    const unnamed = files.filter((name) => !links.includes(name));
    // CSV of a sheet without facts has a header only.
    const headersOnly = unnamed.filter(
      (name) =>
        name.endsWith('.csv') &&
        readCsvRecords(read(TEST_SITES.real.folder, `data/${name}`)).length === 0,
    );
    expect(unnamed).toEqual(headersOnly);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('fits a phone', async () => {
    const { page } = await site.visit('/data/', NARROW);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
