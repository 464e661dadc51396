import { type Document, isAlias, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/**
 * Where an author has to look for a syntax fault. The parser stops where it can read no further;
 * what is not closed began earlier, often lines earlier.
 */
export function faultOffset(document: Document, fault: YAMLError): number {
  const [at, end] = fault.pos;
  if (fault.code === 'BAD_INDENT' || fault.code === 'MISSING_CHAR') {
    return unclosedStart(document, at) ?? at;
  }
  // A line set too far in continues the value above, and its colon makes the whole a key.
  const isTooFarIn = document.errors.some(
    (other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === at,
  );
  if (fault.code !== 'BLOCK_AS_IMPLICIT_KEY' || !isTooFarIn) return at;
  const key = document.errors.find(
    ({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at,
  );
  return Math.max(at, (key?.pos[1] ?? end) - 1);
}

/** Start of the innermost list, map or quoted text that was still open at an offset. */
function unclosedStart(document: Document, at: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node(_key, node) {
      const isQuoted =
        isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      const isFlow = isCollection(node) && node.flow === true;
      if (!node.range || (!isQuoted && !isFlow)) return;
      if (node.range[0] < at && node.range[2] >= at - 1) start = node.range[0];
    },
  });
  return start;
}

/** Offset of the first alias that names no anchor, or else of the last alias of all. */
export function aliasOffset(document: Document): number {
  let last = 0;
  let unresolved: number | undefined;
  visit(document, {
    Alias(_key, node) {
      last = node.range?.[0] ?? last;
      if (isAlias(node) && node.resolve(document) === undefined) unresolved ??= last;
    },
  });
  return unresolved ?? last;
}
