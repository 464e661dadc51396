/** A text that `npm run new` writes and its author replaces, in which a name may stand. */
export interface Placeholder {
  /** The text for a record of this title. */
  readonly write: (title: string) => string;
  /** Finds the text in a file, whatever the title. */
  readonly pattern: RegExp;
}

/** @param template the text, with “{title}” where the title stands */
function placeholder(template: string): Placeholder {
  const parts = template.split('{title}');
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { write: (title) => parts.join(title), pattern: new RegExp(escaped.join('.+'), 'g') };
}

/**
 * Every such text. `npm run new` writes no other, and the rule `no-placeholder` looks for each, so
 * that none is published as if someone had meant it.
 */
export const PLACEHOLDERS = {
  articleDescription: placeholder('What {title} is, in one or two sentences.'),
  articleStart: placeholder('The first paragraph says what it is.'),
  sectionHeading: placeholder('## Heading of a section'),
  sectionText: placeholder('The section says more.'),
  subjectDescription: placeholder('What {title} is, in one sentence.'),
  handbookText: placeholder('To be written: {title}.'),
  /** Stands as a comment behind a word from a closed list that the author did not choose. */
  choice: placeholder('# taken for granted: set it, then delete this note'),
} as const satisfies Readonly<Record<string, Placeholder>>;
