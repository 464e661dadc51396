import { describe, expect, it } from 'vitest';
import { requireRecord } from '../../../src/drawings/drawing-source.ts';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { parseNeed } from '../../../src/knowledge/drawing-needs.ts';
import { contentTree } from '../../support/content-tree.ts';
import { sourceOf } from './made-up-facts.ts';

describe('what a drawing needs', () => {
  it('is a fact, or a record of the kind before the slash', () => {
    expect(parseNeed('box.width')).toEqual({ kind: 'facts', id: 'box.width' });
    expect(parseNeed('runs/b012-p')).toEqual({ kind: 'runs', id: 'b012-p' });
  });

  it.each(['box.wide', 'runs/z999', 'models/no-model', 'formats/no-format', 'events/no-event'])(
    'is reported where it is missing: %s',
    (need) => {
      const drawings = new Map([['sketch', ['box.width', need]]]);
      const { faults } = buildKnowledge(contentTree(), drawings);
      expect(faults.map(({ rule }) => rule)).toEqual(['fact-defined']);
      expect(faults[0]?.message).toContain(`“${parseNeed(need).id}”`);
      expect(() => requireRecord(sourceOf(new Map()), need)).toThrow(need);
    },
  );
});
