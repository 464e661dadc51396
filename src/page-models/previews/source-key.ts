/** What lists of sources leave out of a source, for the card at the marker that cites it. */
export interface SourceRecord {
  /** Its page here, without the base path. */
  readonly path: string;
  readonly kind: string;
  readonly published?: string;
  readonly changed?: string;
  /** Day on which a figure was last compared with it, or else on which it was opened. */
  readonly checked?: string;
  /** How we know it. */
  readonly access: string;
  readonly version?: string;
  readonly archive?: { readonly url: string; readonly date: string };
  /** What the last check of its address found. */
  readonly health?: string;
}

/** A source by its title, which is that of no other source: all that a list of sources says of it. */
export const sourceKey = (title: string): string => `source:${title}`;
