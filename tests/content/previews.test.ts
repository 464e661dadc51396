import { describe, expect, it } from 'vitest';
import { previewCards } from '../../src/page-models/previews/all-cards.ts';
import { previewFiles } from '../../src/page-models/previews/preview-files.ts';
import { softwareIds } from '../../src/page-models/software/software-page.ts';
import { REAL } from '../support/real-content.ts';

const cards = previewCards(REAL);
const addresses = new Set(cards.map(([address]) => address));

describe('the preview cards', () => {
  it('are there once for every page, section, fact and term', () => {
    const wanted = [
      ...[...REAL.articles.values()].flatMap(({ slug, body }) => [
        `/wiki/${slug}/`,
        ...body.headings.map((heading) => `/wiki/${slug}/#${heading.slug}`),
      ]),
      ...[...REAL.subjects.values()].map(({ path }) => path),
      ...[...REAL.facts.values()].map(({ rowPath }) => rowPath),
      ...[...REAL.models.keys()].map((id) => `/models/${id}/`),
      ...[...REAL.references.keys()].map((id) => `/references/${id}/`),
      ...[...REAL.problems.keys()].map((id) => `/problems/${id}/`),
      ...[...REAL.guides.keys()].map((id) => `/guides/${id}/`),
      ...[...REAL.portals.keys()].map((id) => `/portals/${id}/`),
      ...softwareIds(REAL).map((id) => `/software/${id}/`),
      ...REAL.terms.map(({ id }) => `/glossary/#${id}`),
    ];
    expect(wanted.filter((address) => !addresses.has(address))).toEqual([]);
    expect(addresses.size).toBe(cards.length);
  });

  it('say something beyond the title, unless a section begins with a table', () => {
    const silent = cards.filter(
      ([, { kind, text, value, state, figures, origin }]) =>
        !kind.startsWith('Section') && !(text || value || state || figures || origin),
    );
    expect(silent).toEqual([]);
  });

  it('give figures with their source and date', () => {
    const figures = cards.flatMap(([, card]) => card.figures ?? []).filter(({ href }) => href);
    expect(figures.length).toBeGreaterThan(300);
    expect(figures.filter(({ origin = '' }) => !/\d{4}; .+/.test(origin))).toEqual([]);
    expect(figures.filter(({ href = '' }) => !addresses.has(href))).toEqual([]);
  });

  it('are small: 1,200 bytes at most, 400 on average', () => {
    const sizes = cards.map(([, card]) => Buffer.byteLength(JSON.stringify(card)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1200);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(400);
  });

  it('lie in few files, none of them large', () => {
    const { files } = previewFiles(REAL);
    expect(files.size).toBeLessThanOrEqual(256);
    expect(Math.max(...[...files.values()].map((json) => json.length))).toBeLessThan(30_000);
  });
});
