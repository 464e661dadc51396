import { AUTHOR_COMPONENTS, isAuthorComponent } from '../../markdown/author-components.ts';
import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import { isComponentName } from './no-raw-html.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const componentKnown: Rule = {
  id: 'component-known',
  severity: 'fault',
  sentence: 'Articles use only the components made for authors.',
  check: articleByArticle(({ file, body }) =>
    body.elements
      .filter(({ name }) => isComponentName(name) && !isAuthorComponent(name))
      .map((element) => {
        const names = Object.keys(AUTHOR_COMPONENTS);
        const message = `“<${element.name}>” is not a component for authors.${didYouMean(element.name, names)} There are: ${names.join(', ')}.`;
        return finding(file, message, element);
      }),
  ),
};
