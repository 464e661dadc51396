import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/knowledge/build-knowledge.ts';
import { contentTree, GOOD_DRAWINGS } from '../../support/content-tree.ts';

const MODEL = `name: Any 8B
family: Any
architecture: mixture of experts
parametersTotalBillion: 8
parametersActiveBillion: 2
parametersReadPerTokenBillion: 1.9
experts: {total: 8, active: 2}
attention:
  - {kind: full, layers: 2, kvHeads: 8, headDimension: 64}
  - {kind: window, layers: 2, kvHeads: 8, headDimension: 64, windowTokens: 128}
contextTokens: 4096
kvBytesPerTokenF16: 4096
kvBytesPerTokenAllLayersF16: 8192
checkpoints:
  - {name: A file, format: four-bit, gigabytes: 4.5, sources: [test-page]}
sources: [test-page]
publishedOn: '2026-01'
verifiedOn: '2026-11-01'
`;
const FORMAT = `name: Four bits
uses: [weights]
bitsPerWeight: 4.5
basis: 18 bytes for 32 values.
sources: [test-page]
publishedOn: '2026-01'
verifiedOn: '2026-11-01'
`;

/** What the check says of a good tree with this model, as “line rule message”. */
function faults(model: string, format: string = FORMAT): string[] {
  const files = contentTree({ 'models/any-8b.yaml': model, 'formats/four-bit.yaml': format });
  return buildKnowledge(files, GOOD_DRAWINGS).faults.map(
    ({ line, rule, message }) => `${line} ${rule} ${message}`,
  );
}

function changed(from: string, to: string): string {
  if (!MODEL.includes(from)) throw new Error(`The model does not contain “${from}”`);
  return MODEL.replace(from, to);
}

describe('the check of models', () => {
  it('finds nothing in a good one, and connects it', () => {
    expect(faults(MODEL)).toEqual([]);
    const files = contentTree({ 'models/any-8b.yaml': MODEL, 'formats/four-bit.yaml': FORMAT });
    const { knowledge } = buildKnowledge(files, GOOD_DRAWINGS);
    expect(knowledge.models.get('any-8b')).toMatchObject({ id: 'any-8b', name: 'Any 8B' });
    expect(knowledge.formats.get('four-bit')).toMatchObject({ bitsPerWeight: 4.5 });
  });

  it.each([
    ['more active than there are', 'ActiveBillion: 2', 'ActiveBillion: 9', 5, 'model-arithmetic'],
    ['more read than there are', 'TokenBillion: 1.9', 'TokenBillion: 8.1', 6, 'model-arithmetic'],
    ['more experts active', 'active: 2}', 'active: 9}', 7, 'model-arithmetic'],
    ['a cache of another size', 'TokenF16: 4096', 'TokenF16: 4097', 12, 'model-arithmetic'],
    ['a full cache of another size', 'F16: 8192', 'F16: 8191', 13, 'model-arithmetic'],
    ['a context of nothing', 'Tokens: 4096', 'Tokens: 0', 11, 'record-fits-schema'],
    ['a window without a width', ', windowTokens: 128', '', 10, 'record-fits-schema'],
    ['an unknown kind of layer', 'kind: full', 'kind: half', 9, 'record-fits-schema'],
    ['an unknown format', 'format: four-bit', 'format: for-bit', 15, 'format-defined'],
    ['two sizes', 'gigabytes: 4.5', 'gigabytes: 4.5, gibibytes: 4.2', 15, 'record-fits-schema'],
    ['no size', ', gigabytes: 4.5', '', 15, 'record-fits-schema'],
    [
      'an unknown source',
      'sources: [test-page]\npublishedOn',
      'sources: [x]\npublishedOn',
      16,
      'reference-defined',
    ],
    ['a check before its time', "'2026-11-01'", "'2025-11-01'", 18, 'record-fits-schema'],
  ])('names the line of %s', (_fault, from, to, line, rule) => {
    expect(faults(changed(from, to)).map((fault) => fault.split(' ', 2).join(' '))).toContain(
      `${line} ${rule}`,
    );
  });

  it('asks for the shape where a size of the cache is given', () => {
    const shapeless = MODEL.replace(/attention:\n(?: {2}- .*\n)+/, '');
    expect(faults(shapeless).join('\n')).toContain('“attention” does not say the shape');
  });

  it('names an average below the bits of a block, and one without its basis', () => {
    const low = 'checkpointBitsPerWeight: 4\ncheckpointBasis: Some file.\n';
    expect(faults(MODEL, FORMAT + low).join('\n')).toContain('less than "bitsPerWeight"');
    expect(faults(MODEL, `${FORMAT}checkpointBitsPerWeight: 5\n`).join('\n')).toContain(
      'stand together or not at all',
    );
  });

  it('adds up the bits of a value and its share of the scale', () => {
    const layout = 'layouts: [{name: E2M1, exponentBits: 2, mantissaBits: 1}]\n';
    const block = 'block: {values: 16, scale: E4M3, scaleBits: 8}\n';
    expect(faults(MODEL, FORMAT + layout + block)).toEqual([]);
    expect(faults(MODEL, FORMAT + layout).join('\n')).toContain('takes 4 bits');
    expect(faults(MODEL, FORMAT + layout + block.replace('16', '32')).join('\n')).toContain(
      'takes 4.25 bits with its share of the scale, but "bitsPerWeight" is 4.5',
    );
  });
});
