import {
  AUTHOR_COMPONENTS,
  type AuthorComponent,
  isAuthorComponent,
} from '../../markdown/author-components.ts';
import { type Finding, finding } from '../problems.ts';
import type { ElementRead } from '../read-article-body.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const componentChildren: Rule = {
  id: 'component-children',
  severity: 'fault',
  sentence:
    'A component that frames text has some; one that shows data has none, for it would be lost.',
  check: articleByArticle(({ file, body }) =>
    body.elements.flatMap((element) => check(file, element)),
  ),
};

function check(file: string, element: ElementRead): Finding[] {
  if (!isAuthorComponent(element.name)) return [];
  const { hasChildren }: AuthorComponent = AUTHOR_COMPONENTS[element.name];
  if (hasChildren === element.hasChildren) return [];
  const message = hasChildren
    ? `<${element.name}> frames text, but holds none. Write it between <${element.name}> and </${element.name}>.`
    : `<${element.name}> holds text that no page would show. Close it at once: <${element.name} … />.`;
  return [finding(file, message, element)];
}
