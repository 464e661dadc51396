/** A drawing ready to be placed: markup made at build time, and the same content as text. */
export interface DrawingView {
  readonly id: string;
  readonly title: string;
  /** `<svg>…</svg>`; colours come from classes, so that it follows the theme. */
  readonly svg: string;
  /** One or two sentences that say what the drawing shows, made from the same facts. */
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the drawing needs the width of the page. */
  readonly isWide: boolean;
}
