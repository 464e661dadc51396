import { parseSync, Visitor } from 'vite';
import type { Names } from './sheet-use.ts';

const WORD = /[a-z][\w-]*/g;
/** `.fit-` of `.fit-weights`: a name may be put together from such a beginning. */
const BEGINNINGS = /-(?=.)/g;

/**
 * Names that scripts may put into a page, in the form of `namesIn`: of tags, classes, ids and data
 * attributes. Every word of their texts counts, as a whole or, with a hyphen at its end, as the beginning
 * of a name; and every property, for `dataset` names attributes so. Which of them a script writes
 * cannot be told.
 *
 * @throws if a text is no script
 */
export function namesInScripts(scripts: Iterable<string>): Names {
  const names = new Set<string>();
  const addWords = (text: string): void => {
    // What begins so is every attribute of ours; what follows it is a word of its own.
    for (const [word] of text.matchAll(WORD))
      if (word !== 'data-')
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
  const hasBeginning = (name: string): boolean =>
    [...name.matchAll(BEGINNINGS)].some(({ index }) => names.has(name.slice(0, index + 1)));
  return { has: (name) => names.has(name) || hasBeginning(name) };
}
