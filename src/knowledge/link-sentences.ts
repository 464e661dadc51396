import type { Link, Nodes, PhrasingContent } from 'mdast';

/** A stretch of a sentence: words, or a fact whose value stands there. */
export type SentencePart =
  | { readonly text: string; readonly isLink?: boolean }
  | { readonly fact: string };

/** Where a sentence ends: after its full stop, before a capital, a quotation mark or a digit. */
const SENTENCE_END = /(?<=[.!?][”’)]?)\s+(?=[\p{Lu}\p{N}“(])/u;

/**
 * The sentence around each link of a paragraph, cell or heading, with the links' words marked and
 * facts left as ids. Citations leave nothing behind.
 */
export function linkSentences(block: Nodes): ReadonlyMap<Link, readonly SentencePart[]> {
  const sentences = sentencesOf(piecesOf(block));
  return new Map(
    sentences.flatMap((sentence) =>
      sentence.flatMap(({ link }): [Link, readonly SentencePart[]][] =>
        link === undefined ? [] : [[link, partsAround(sentence, link)]],
      ),
    ),
  );
}

/** The first sentences of a paragraph, with facts left as ids; empty where it has no words. */
export function openingSentences(block: Nodes, most: number): readonly SentencePart[] {
  const parts = sentencesOf(piecesOf(block))
    .slice(0, most)
    .flatMap((sentence, index): SentencePart[] => [
      ...(index > 0 ? [{ text: ' ' }] : []),
      ...sentence.map(({ text, fact }) => (fact === undefined ? { text } : { fact })),
    ]);
  return parts.some((part) => 'fact' in part || part.text.trim() !== '') ? parts : [];
}

interface Piece {
  readonly text: string;
  readonly fact?: string | undefined;
  readonly link?: Link | undefined;
}

function piecesOf(block: Nodes): Piece[] {
  const pieces: Piece[] = [];
  if ('children' in block) for (const child of block.children) collect(child, pieces);
  return pieces;
}

function collect(node: Nodes | PhrasingContent, pieces: Piece[], link?: Link): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      pieces.push({ text: node.value, link });
      return;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement': {
      const id = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
      )?.value;
      if (node.name === 'Fact' && typeof id === 'string') pieces.push({ text: '', fact: id });
      return;
    }
    default:
      if ('children' in node)
        for (const child of node.children)
          collect(child, pieces, node.type === 'link' ? node : link);
  }
}

/** Pieces cut at the ends of sentences. Ends within a link's words are none. */
function sentencesOf(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]];
  let before = '';
  for (const piece of pieces) {
    if (piece.fact !== undefined || piece.link !== undefined) {
      sentences.at(-1)?.push(piece);
      before = 'x';
      continue;
    }
    // The end of the text so far decides whether a new piece begins a sentence.
    const parts = `${before}${piece.text}`.split(SENTENCE_END);
    parts.forEach((part, index) => {
      const text = index === 0 ? part.slice(before.length) : part;
      if (index > 0) sentences.push([]);
      if (text !== '') sentences.at(-1)?.push({ text });
    });
    before = piece.text.slice(-2);
  }
  return sentences;
}

function partsAround(sentence: readonly Piece[], link: Link): SentencePart[] {
  return sentence.map((piece) => {
    if (piece.fact !== undefined) return { fact: piece.fact };
    return piece.link === link ? { text: piece.text, isLink: true } : { text: piece.text };
  });
}
