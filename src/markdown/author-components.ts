/** What an author may write in an article: component names, and their attributes. */
export interface AuthorComponent {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Whether text stands between its tags. */
  readonly hasChildren: boolean;
}

export const AUTHOR_COMPONENTS = {
  Cite: { required: ['id'], optional: ['at'], hasChildren: false },
  Fact: { required: ['id'], optional: ['plain', 'bare'], hasChildren: false },
  SpecTable: { required: ['subjects'], optional: ['groups'], hasChildren: false },
  DataTable: { required: ['id'], optional: [], hasChildren: false },
  PriceTable: { required: ['subject'], optional: [], hasChildren: false },
  Timeline: { required: [], optional: ['kinds'], hasChildren: false },
  Disputed: { required: ['id'], optional: [], hasChildren: false },
  Drawing: { required: ['id'], optional: [], hasChildren: false },
  Note: { required: [], optional: ['title'], hasChildren: true },
} as const satisfies Record<string, AuthorComponent>;

export type AuthorComponentName = keyof typeof AUTHOR_COMPONENTS;

/** Tells whether a tag name is a component made for authors. */
export function isAuthorComponent(name: string | null): name is AuthorComponentName {
  return name !== null && Object.hasOwn(AUTHOR_COMPONENTS, name);
}

/** Attribute that carries the position of a component in its article; set by machine only. */
export const USE_ATTRIBUTE = 'use';
