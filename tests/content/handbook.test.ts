import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContentFolder } from '../../src/content-files/read-content-folder.ts';
import { DRAWING_FACTS } from '../../src/drawings/drawing-facts.ts';
import { buildKnowledge } from '../../src/knowledge/build-knowledge.ts';
import { symptomData } from '../../src/page-models/problems/symptom-data.ts';
import { linkTo } from '../../src/page-models/shared/named-links.ts';
import { relatedGroups } from '../../src/page-models/shared/relations.ts';
import { indexSymptoms } from '../../src/symptoms/index-symptoms.ts';
import { matchSymptoms } from '../../src/symptoms/match.ts';

const { knowledge } = buildKnowledge(readContentFolder('content'), DRAWING_FACTS);
const LOGS = join(import.meta.dirname, '../fixtures/logs');

describe('the handbook', () => {
  it('has enough of each kind', () => {
    expect(knowledge.problems.size).toBeGreaterThanOrEqual(100);
    expect(knowledge.software.size).toBeGreaterThanOrEqual(200);
    expect(knowledge.guides.size).toBeGreaterThanOrEqual(25);
  });

  it('shows relations on both sides', () => {
    for (const guide of knowledge.guides.values())
      for (const { problem } of guide.goesWrong ?? []) {
        const back = relatedGroups(knowledge, 'problems', problem).flatMap(({ links }) => links);
        expect(back, problem).toContainEqual(linkTo(knowledge, 'guides', guide.id));
      }
    for (const problem of knowledge.problems.values())
      for (const id of problem.appliesTo.devices) {
        const back = relatedGroups(knowledge, 'subjects', id).flatMap(({ links }) => links);
        expect(back, id).toContainEqual(linkTo(knowledge, 'problems', problem.id));
      }
  });

  it('shares no paragraph between records', () => {
    const owners = new Map<string, Set<string>>();
    const add = (owner: string, text: string): void => {
      if (text.split(/\s+/).length < PARAGRAPH_WORDS) return;
      const key = text.toLowerCase().replace(/\W+/g, ' ').trim();
      owners.set(key, (owners.get(key) ?? new Set()).add(owner));
    };
    for (const { id, summary, cause, remedy = [], note = '' } of knowledge.problems.values())
      for (const text of [summary, cause.text, note, ...remedy.map((step) => step.text)])
        add(`problems/${id}`, text);
    for (const { id, answer, description, needs = [], lacks = [] } of knowledge.software.values())
      for (const text of [answer, description, ...[...needs, ...lacks].map((one) => one.text)])
        add(`software/${id}`, text);
    for (const { id, goal, steps } of knowledge.guides.values())
      for (const text of [goal, ...steps.map((step) => step.text)]) add(`guides/${id}`, text);
    const shared = [...owners]
      .filter(([, ids]) => ids.size > 1)
      .map(([text, ids]) => [text, ...ids]);
    expect(shared).toEqual([]);
  });
});

/** Shorter texts may stand in several records: “Start it again.”, or how far a source was read. */
const PARAGRAPH_WORDS = 15;

const excerpts = z
  .array(z.object({ file: z.string(), problem: z.string().nullable() }))
  .parse(parse(readFileSync(join(LOGS, 'index.yaml'), 'utf8')));
const index = indexSymptoms(symptomData(knowledge));
const results = excerpts.map(({ file, problem }) => ({
  file,
  problem,
  found: matchSymptoms(readFileSync(join(LOGS, file), 'utf8'), index),
}));

/** Real excerpts of logs, written down by somebody who had not seen how they are matched. */
describe('pasted logs', () => {
  const known = results.filter(({ problem }) => problem !== null);
  const unknown = results.filter(({ problem }) => problem === null);

  it('are enough, and half of them are of a recorded problem', () => {
    expect(results.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(known.length, unknown.length)).toBeGreaterThanOrEqual(30);
    expect(known.filter(({ problem }) => !knowledge.problems.has(problem ?? ''))).toEqual([]);
  });

  it('lead to their problem first', () => {
    const missed = known.filter(({ problem, found }) => found[0]?.id !== problem);
    const words = missed.map(({ file, found }) => `${file}: ${found[0]?.id ?? 'nothing'}`);
    expect(missed.length / known.length, words.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('lead to no problem where there is none', () => {
    const wrong = unknown.filter(({ found }) => found[0]?.isSure);
    const words = wrong.map(({ file, found }) => `${file}: ${found[0]?.id}`);
    expect(wrong.length, words.join('\n')).toBeLessThanOrEqual(1);
  });
});
