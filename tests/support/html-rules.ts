import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The rules of HTML for every page: those of the standard and of access, with each exception reasoned. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Nothing comes from another host, so a hash would guard a file with itself.
      'require-sri': 'off',
      // Anchors hold dots, as the names of facts do; HTML allows them.
      'valid-id': ['error', { relaxed: true }],
      // A listbox beside a combobox and a table that scrolls have no element of their own.
      'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
      // Forms that narrow or choose answer to each change; their script shows them.
      'wcag/h32': 'off',
      // Titles name their subject first; search engines cut what they have no room for.
      'long-title': 'off',
    },
  }),
);

/** What html-validate finds in a page: rule, place and message. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, selector, message }) => `${ruleId}: ${message} (${selector})`),
  );
}
