// Made from the files of this folder: npm run generate
/** Names of all kinds of content. */
export type KindName =
  | 'articles'
  | 'claims'
  | 'corrections'
  | 'events'
  | 'formats'
  | 'home'
  | 'media'
  | 'models'
  | 'references'
  | 'runs'
  | 'subjects'
  | 'tables';
