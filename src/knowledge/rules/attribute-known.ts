import {
  AUTHOR_COMPONENTS,
  type AuthorComponent,
  isAuthorComponent,
} from '../../markdown/author-components.ts';
import { didYouMean } from '../nearest.ts';
import { type Finding, finding } from '../problems.ts';
import type { ElementRead } from '../read-article-body.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const attributeKnown: Rule = {
  id: 'attribute-known',
  severity: 'fault',
  sentence: 'A component has the attributes it needs, each once and with a value, and no others.',
  check: articleByArticle(({ file, body }) =>
    body.elements.flatMap((element) => check(file, element)),
  ),
};

function check(file: string, element: ElementRead): Finding[] {
  if (!isAuthorComponent(element.name)) return [];
  const known: AuthorComponent = AUTHOR_COMPONENTS[element.name];
  const names = [...known.required, ...known.optional];
  const given = element.attributes.filter(({ name }) => name !== '');
  const missing = known.required
    .filter((name) => !given.some((attribute) => attribute.name === name))
    .map((name) =>
      finding(
        file,
        `<${element.name}> needs the attribute “${name}”, as in <${element.name} ${name}="…" />.`,
        element,
      ),
    );
  const wrong = given.flatMap((attribute, index) => {
    const { name, value } = attribute;
    if (!names.includes(name)) {
      const list = names.join(', ') || 'none';
      return [
        finding(
          file,
          `<${element.name}> has no attribute “${name}”.${didYouMean(name, names)} It knows: ${list}.`,
          attribute,
        ),
      ];
    }
    if (given.findIndex((other) => other.name === name) < index) {
      return [
        finding(file, `<${element.name}> has the attribute “${name}” twice. Keep one.`, attribute),
      ];
    }
    return value?.trim() === ''
      ? [
          finding(
            file,
            `The attribute “${name}” of <${element.name}> is empty. Give it a value, or leave it out.`,
            attribute,
          ),
        ]
      : [];
  });
  return [...missing, ...wrong];
}
