/**
 * A preview card: what a reader sees of a page, a section or a fact without going there. Plain text
 * only; what is empty is left out, because cards travel to readers.
 */
export interface PreviewCard {
  /** What it is, for readers: “Article”, “Section of KV cache”. */
  readonly kind: string;
  readonly title: string;
  /** The value of a fact. */
  readonly value?: string;
  /** How it stands, with its date: state of a problem or a program, status of a fact. */
  readonly state?: string;
  readonly text?: string;
  readonly figures?: readonly PreviewFigure[];
  /** Where it comes from and when it was checked. */
  readonly origin?: string;
}

/** A key figure, with what one must know to weigh it. */
export interface PreviewFigure {
  readonly label: string;
  readonly value: string;
  /** Status, date and source: “stated by the maker, as published 2 Oct 2025; NVIDIA”. */
  readonly origin?: string;
  /** Row of the fact, without the base path. */
  readonly href?: string;
}

/** A card and the address that it is for, without the base path. */
export type AddressedCard = readonly [address: string, card: PreviewCard];

/** Most figures that a card shows. */
export const MOST_FIGURES = 3;

/** Longest text of a card, in characters: about two sentences. */
const LONGEST_TEXT = 300;
const LONGEST_TITLE = 120;
/** Longest other part: a label, an origin, a state. */
const LONGEST_PART = 110;

/** What a card is made of; parts may be empty or missing. */
type CardParts = Pick<PreviewCard, 'kind' | 'title' | 'figures'> & {
  readonly [Name in 'value' | 'state' | 'text' | 'origin']?: string | undefined;
};

/** Makes a card of a reasonable size: long texts end at a word, empty parts are left out. */
export function makeCard({ figures = [], ...card }: CardParts): PreviewCard {
  return {
    kind: cut(card.kind, LONGEST_PART),
    title: cut(card.title, LONGEST_TITLE),
    ...filled('value', card.value, LONGEST_TITLE),
    ...filled('state', card.state, LONGEST_PART),
    ...filled('text', card.text, LONGEST_TEXT),
    ...(figures.length > 0 && { figures: figures.slice(0, MOST_FIGURES).map(makeFigure) }),
    ...filled('origin', card.origin, LONGEST_TITLE),
  };
}

function makeFigure({ label, value, origin, href }: PreviewFigure): PreviewFigure {
  return {
    label: cut(label, LONGEST_PART),
    value: cut(value, LONGEST_PART),
    ...filled('origin', origin, LONGEST_PART),
    ...(href !== undefined && { href }),
  };
}

function filled<Name extends string>(
  name: Name,
  text: string | undefined,
  most: number,
): { readonly [N in Name]?: string } {
  const short = cut(text ?? '', most);
  // The compiler widens a computed key to any string.
  return (short === '' ? {} : { [name]: short }) as { readonly [N in Name]?: string };
}

/** The beginning of a text, whole words only. */
export function cut(text: string, most: number): string {
  // No-break spaces stay: they keep numbers and units together.
  const plain = text.replace(/[ \t\r\n]+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const end = plain.lastIndexOf(' ', most - 2);
  return `${plain.slice(0, end > 0 ? end : most - 2).replace(/[,;:–— ]+$/, '')} …`;
}
