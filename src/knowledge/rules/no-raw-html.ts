import { finding } from '../problems.ts';
import { articleByArticle, type Rule } from './rule.ts';

/** Whether a tag names a component rather than an element of HTML. */
export function isComponentName(name: string): boolean {
  return /^[A-Z]/.test(name) && !name.includes('.') && !name.includes(':');
}

export const noRawHtml: Rule = {
  id: 'no-raw-html',
  severity: 'fault',
  sentence: 'Articles hold no raw HTML.',
  check: articleByArticle(({ file, body }) => [
    ...body.rawHtml.map((place) =>
      finding(file, 'Raw HTML is not allowed in articles. Use Markdown or a component.', place),
    ),
    ...body.elements
      .filter(({ name }) => !isComponentName(name))
      .map((element) =>
        finding(
          file,
          `The tag “<${element.name}>” is raw HTML, which articles do not hold. Use Markdown or a component.`,
          element,
        ),
      ),
  ]),
};
