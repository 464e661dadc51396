import { describe, expect, it } from 'vitest';
import { formatFigure, formatInGib } from '../../src/knowledge/format-value.ts';
import { REAL } from '../support/real-content.ts';

describe('sizes of models in GiB', () => {
  it('are the same where they are worked out for readers as where they are records', () => {
    const facts = [...REAL.subjects.values()].flatMap((subject) => subject.facts);
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    const pairs = facts.flatMap((fact) => {
      const twin = byId.get(`${fact.id}-gib`);
      return twin === undefined ? [] : [[formatInGib(fact), formatFigure(twin)]];
    });
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.map(([made]) => made)).toEqual(pairs.map(([, recorded]) => recorded));
  });
});
