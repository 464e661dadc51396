import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

export const attributeIsStatic: Rule = {
  id: 'attribute-is-static',
  severity: 'fault',
  sentence: 'Attributes of components are plain strings, so that every tool can read them.',
  check: articleByArticle(({ file, body }) =>
    body.elements.flatMap(({ attributes }) =>
      attributes
        .filter(({ value }) => value === undefined)
        .map((attribute) =>
          finding(
            file,
            attribute.name === ''
              ? 'Spread attributes cannot be read by the check. Write each attribute as name="value".'
              : `The attribute “${attribute.name}” must be a plain string: write ${attribute.name}="…".`,
            attribute,
          ),
        ),
    ),
  ),
};
