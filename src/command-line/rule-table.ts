import { RULES } from '../knowledge/rules/index.ts';

const BEGIN = '<!-- The list of rules is generated: npm run generate -->';
const END = '<!-- End of the list of rules -->';

const EFFECTS = {
  fault: 'stops check and build',
  slip: 'stops the check',
  advice: 'advice',
} as const;

/** The list of all rules as a Markdown table. */
function ruleTable(): string {
  const rows = RULES.map(
    ({ id, sentence, severity }) => `| \`${id}\` | ${sentence} | ${EFFECTS[severity]} |`,
  );
  return ['| Rule | What must hold | Effect |', '| --- | --- | --- |', ...rows].join('\n');
}

/**
 * Puts the list of rules into the README, between its two marks.
 *
 * @throws if the marks are not there
 */
export function withRuleTable(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin === -1 || end < begin)
    throw new Error(`The README has no marks “${BEGIN}” and “${END}”`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${ruleTable()}\n\n${readme.slice(end)}`;
}
