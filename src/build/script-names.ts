import { parseSync, Visitor } from 'vite';

const WORD = /[a-z][\w-]*/g;

/**
 * Names that scripts may put into a page, in the form of `namesIn`: of tags, classes, ids and data
 * attributes. Every word of their texts counts, and every property, for `dataset` names attributes so:
 * which of them a script writes cannot be told.
 *
 * @throws if a text is no script
 */
export function namesInScripts(scripts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  const addWords = (text: string): void => {
    for (const [word] of text.matchAll(WORD))
      for (const sign of ['', '.', '#', '@', '@data-']) names.add(sign + word);
  };
  const addProperty = (name: string): void => {
    names.add(`@data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  };
  const visitor = new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') addWords(value);
    },
    TemplateElement: ({ value }) => addWords(value.cooked ?? value.raw),
    MemberExpression: ({ computed, property }) => {
      if (!computed && property.type === 'Identifier') addProperty(property.name);
    },
    Property: ({ key }) => {
      if (key.type === 'Identifier') addProperty(key.name);
    },
  });
  for (const script of scripts) {
    const { program, errors } = parseSync('script.js', script);
    if (errors.length > 0) throw new Error(`A script cannot be read: ${errors[0]?.message}`);
    visitor.visit(program);
  }
  return names;
}
