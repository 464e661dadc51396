import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { TEST_SITES } from '../support/test-sites.ts';
import { PHONE, watchShift } from '../support/viewings.ts';

const site = useBrowser(TEST_SITES.real);
const ARTICLE = '/wiki/dgx-spark/';

describe('citations', () => {
  it('open a card on click, lead to the list and back to the place', async () => {
    const { page, faults } = await site.visit(ARTICLE);
    const marker = page.locator('#linking-units ~ p sup > a').first();
    await marker.scrollIntoViewIfNeeded();
    const number = await marker.textContent();
    await marker.click();
    const card = page.locator('div.preview');
    await card.waitFor({ state: 'visible' });
    const title = await page.locator(`#s${number} > a`).first().textContent();
    expect(await card.textContent()).toContain(title);
    expect(new URL(page.url()).hash).toBe('');

    await card.getByText('Go to the list of sources').click();
    expect(new URL(page.url()).hash).toBe(`#s${number}`);
    const back = page.getByText('Back to “Linking units”');
    await back.click();
    expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await marker.isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('open from the keyboard, and close with Escape to where they were', async () => {
    const { page } = await site.visit(ARTICLE);
    const marker = page.locator('.prose > p sup > a').first();
    await marker.focus();
    await page.keyboard.press('Enter');
    await page.locator('div.preview').waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('div.preview') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await page.locator('div.preview').waitFor({ state: 'hidden' });
    expect(await marker.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('are links to the list without script, and the list links back', async () => {
    const { page } = await site.visit(ARTICLE, { javaScriptEnabled: false });
    await page.locator('.prose > p sup > a').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#s\d+$/);
    await page
      .locator(`${new URL(page.url()).hash} a[href^="#"]`)
      .first()
      .click();
    expect(new URL(page.url()).hash).toMatch(/^#c\d+$/);
  });
});

describe('contents list', () => {
  it('marks the section being read, one at a time, and the last at the end', async () => {
    const { page } = await site.visit(ARTICLE, { viewport: { width: 1440, height: 900 } });
    const current = page.locator('.contents a[aria-current="location"]');
    await page.locator('#memory').evaluate((element) => element.scrollIntoView());
    await page.waitForFunction(
      () => document.querySelector('.contents [aria-current]')?.getAttribute('href') === '#memory',
    );
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction(
      () => document.querySelector('.contents [aria-current]')?.getAttribute('href') === '#sources',
    );
    expect(await current.count()).toBe(1);
    expect(
      await current.evaluate((link) => {
        const box = link.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      }),
    ).toBe(true);
  });

  it('marks the right section when a page opens at an anchor', async () => {
    const { page } = await site.visit(`${ARTICLE}#reception`, {
      viewport: { width: 1440, height: 900 },
    });
    await page.waitForFunction(
      () =>
        document.querySelector('.contents [aria-current]')?.getAttribute('href') === '#reception',
    );
    expect(await page.locator('.contents [aria-current]').textContent()).toBe('Reception');
  });

  it('folds on a phone and closes when a section is chosen', async () => {
    const { page } = await site.visit(ARTICLE, PHONE);
    const link = page.locator('.contents a[href="#full-specifications"]');
    expect(await link.isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    await link.click();
    expect(await link.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#full-specifications');
  });
});

describe('a link to a place', () => {
  it('arrives in one step, on load and from the contents list', async () => {
    const { page } = await site.visit('/about/', {
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'no-preference',
    });
    await page.addInitScript(() => {
      const places = new Set<number>();
      Object.assign(window, { places });
      addEventListener('scroll', () => places.add(Math.round(scrollY)));
    });
    const placesOnTheWayTo = async (id: string): Promise<number> => {
      await page.waitForFunction((wanted) => {
        const top = document.getElementById(wanted)?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      }, id);
      // The event of a scroll comes with the next frame.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      return page.evaluate('window.places.size');
    };
    await page.goto(`${site.origin}${ARTICLE}#sources`);
    expect(await placesOnTheWayTo('sources')).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(10_000);

    await page.evaluate('window.places.clear()');
    await page.locator('.contents a[href="#gb10-architecture"]').click();
    expect(await placesOnTheWayTo('gb10-architecture')).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(5000);
  });
});

describe('without script', () => {
  it('an article has the same text, and search leads to the A–Z list', async () => {
    const [plain, scripted] = await Promise.all([
      site.visit(ARTICLE, { javaScriptEnabled: false }),
      site.visit(ARTICLE),
    ]);
    const text = (visit: typeof plain) => visit.page.locator('article').textContent();
    expect(await text(plain)).toBe(await text(scripted));
    await plain.page.goto(`${site.origin}/search/?q=memory`);
    await plain.page.locator('noscript a, main a[href="/wiki/"]').first().click();
    expect(await plain.page.locator('main').textContent()).toContain('Project DIGITS');
  });
});

describe('print', () => {
  it('loses nothing of the text, opens what is folded, and prints addresses of sources', async () => {
    const { page } = await site.visit(ARTICLE);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('article :is(p, li, td, th, figcaption, h2, h3)')]
        .filter(
          (element) =>
            element.getClientRects().length === 0 ||
            !element.checkVisibility({ contentVisibilityAuto: true }),
        )
        // The table of a drawing says what the drawing shows, and that one is printed; lists of
        // links lead nowhere on paper.
        .filter(
          (element) =>
            element.closest('.drawing details, .kicker, .see-also, .related, .backlinks') === null,
        )
        .map((element) => element.textContent?.slice(0, 60)),
    );
    expect(hidden).toEqual([]);
    const after = await page
      .locator('#s1 > a:first-child')
      .evaluate((a) => getComputedStyle(a, '::after').content);
    expect(after).toContain('http');
    expect(await page.locator('.site-header').isVisible()).toBe(false);
  });

  it('shows each drawing instead of its table', async () => {
    const { page } = await site.visit('/wiki/linking-three-four-and-more/');
    await page.emulateMedia({ media: 'print' });
    const drawings = page.locator('.drawing');
    const count = await drawings.count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1) {
      const drawing = drawings.nth(at);
      expect((await drawing.locator('svg').boundingBox())?.height).toBeGreaterThan(100);
      expect(await drawing.locator('figcaption').isVisible()).toBe(true);
      expect(await drawing.locator('table').isVisible()).toBe(false);
    }
  });

  it('keeps the long article within 25 sheets of A4', async () => {
    const { page } = await site.visit(ARTICLE);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.length).toBeLessThanOrEqual(25);
  });
});

describe('layout', () => {
  it('does not shift while an article loads', async () => {
    const { page } = await site.visit('/about/');
    await watchShift(page);
    for (const viewport of [
      { width: 412, height: 823 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto(`${site.origin}${ARTICLE}`, { waitUntil: 'networkidle' });
      expect(await page.evaluate('window.shift')).toBe(0);
    }
  });

  it('answers an unknown address with a page that helps', async () => {
    const { page } = await site.visit('/no/such/page/');
    expect(await page.title()).toContain('not found');
    expect(await page.locator('main form').count()).toBe(1);
  });
});
