import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, judge } from '../../../src/reference-health/judge.ts';
import { visit } from '../../../src/reference-health/visit.ts';
import { visitAll } from '../../../src/reference-health/visit-all.ts';

const URL_A = 'https://example.org/a';
const page = (url: string, title?: string): Answer => ({ kind: 'page', url, title });
const missing: Answer = { kind: 'missing', status: 404 };
const unclear: Answer = { kind: 'unclear', reason: 'status 403' };

describe('judge', () => {
  it('calls a page ok, also with another protocol, “www.” or slash', () => {
    for (const url of [URL_A, 'http://www.example.org/a/', `${URL_A}#part`]) {
      expect(judge(URL_A, undefined, page(url, 'A'), '2026-11-22')).toEqual({
        state: 'ok',
        checkedOn: '2026-11-22',
        strikes: 0,
        pageTitle: 'A',
      });
    }
  });

  it('sees a move and a change', () => {
    expect(judge(URL_A, undefined, page('https://example.org/b'), '2026-11-22')).toMatchObject({
      state: 'moved',
      movedTo: 'https://example.org/b',
    });
    const before = judge(URL_A, undefined, page(URL_A, 'A'), '2026-11-22');
    expect(judge(URL_A, before, page(URL_A, 'Domain for sale'), '2026-12-01')).toMatchObject({
      state: 'changed',
      pageTitle: 'Domain for sale',
    });
  });

  it('calls a page gone after two failures in a row, not after one', () => {
    const good = judge(URL_A, undefined, page(URL_A, 'A'), '2026-11-22');
    const once = judge(URL_A, good, missing, '2026-11-23');
    expect(once).toMatchObject({ state: 'ok', strikes: 1, pageTitle: 'A' });
    expect(judge(URL_A, once, missing, '2026-11-24')).toMatchObject({ state: 'gone', strikes: 2 });
    expect(judge(URL_A, once, page(URL_A, 'A'), '2026-11-24')).toMatchObject({
      state: 'ok',
      strikes: 0,
    });
  });

  it('never calls a page gone because of a bot wall or a time-out', () => {
    let health = judge(URL_A, undefined, unclear, '2026-11-22');
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25'])
      health = judge(URL_A, health, unclear, day);
    expect(health).toMatchObject({ state: 'unreachable', strikes: 4 });
  });
});

describe('visit', () => {
  const server = createServer((request, response) => {
    if (request.url === '/moved') return void response.writeHead(301, { location: '/page' }).end();
    if (request.url === '/gone') return void response.writeHead(410).end();
    if (request.url === '/wall') return void response.writeHead(403).end();
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<title>\n A  page </title>');
  });
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  });
  afterAll(() => void server.close());

  it('tells pages, moves, missing pages and walls apart', async () => {
    expect(await visit(`${origin}/page`)).toEqual({
      kind: 'page',
      url: `${origin}/page`,
      title: 'A page',
    });
    expect(await visit(`${origin}/moved`)).toMatchObject({ kind: 'page', url: `${origin}/page` });
    expect(await visit(`${origin}/gone`)).toEqual({ kind: 'missing', status: 410 });
    expect(await visit(`${origin}/wall`)).toMatchObject({ kind: 'unclear' });
    expect(await visit('http://127.0.0.1:1/')).toMatchObject({ kind: 'unclear' });
  });

  it('asks each host one request after another', async () => {
    let underWay = 0;
    let most = 0;
    const answers = await visitAll(
      ['a', 'b', 'c'].map((id) => ({ id, url: `https://example.org/${id}` })),
      {
        pausePerHostMs: 0,
        visit: async (url) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await new Promise((resolve) => setTimeout(resolve, 1));
          underWay -= 1;
          return page(url);
        },
      },
    );
    expect(answers.size).toBe(3);
    expect(most).toBe(1);
  });
});
