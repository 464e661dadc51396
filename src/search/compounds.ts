/** Whether a word holds a digit: a model, a format or a number, where a near match is a wrong answer. */
export const hasDigit = (word: string): boolean => /\d/u.test(word);

/** Letters and digits alone, as most words are: whole and without parts. */
const isSimple = (token: string): boolean => /^[a-z0-9]+$/.test(token);

/** The point within 12.1 stays, for 121 is another number, and so do the signs of C++ and C#. */
export const joined = (token: string): string =>
  isSimple(token) ? token : token.replace(/[^\p{L}\p{N}.+#]|\.(?!\d)|(?<!\d)\./gu, '');

/** Words and numbers of a compound: “gpt-oss-120b” has “gpt”, “oss” and “120b”. */
export const partsOf = (token: string): string[] =>
  isSimple(token)
    ? [token]
    : token.split(/[^\p{L}\p{N}.]|\.(?!\d)|(?<!\d)\./u).filter((part) => part !== '');
