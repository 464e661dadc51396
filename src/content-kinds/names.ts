// Made from the files of this folder: npm run generate
/** Names of all kinds of content. */
export type KindName =
  | 'articles'
  | 'claims'
  | 'corrections'
  | 'events'
  | 'formats'
  | 'guides'
  | 'history'
  | 'home'
  | 'media'
  | 'models'
  | 'notes'
  | 'portals'
  | 'problems'
  | 'questions'
  | 'references'
  | 'runs'
  | 'software'
  | 'subjects'
  | 'synonyms'
  | 'tables'
  | 'terms';
