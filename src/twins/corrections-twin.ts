import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import {
  type ClaimView,
  type CorrectionsPage,
  type CorrectionView,
  correctionsPage,
  type FactLink,
  type SaidLink,
} from '../page-models/corrections/corrections-page.ts';
import { joined, link, list, plain, section, table } from './markdown-words.ts';
import { pageTwin } from './page-twin.ts';
import { latest, once, type Twin, type TwinPlace } from './twin.ts';

/** The twin of the checked claims and of our own corrections. */
export function correctionsTwin(knowledge: Knowledge): Twin {
  const model = once(() => correctionsPage(knowledge));
  const changed = latest(knowledge.corrections.map(({ date }) => date));
  return pageTwin(SITE_PATHS.corrections, changed, (place) => {
    const page = model();
    const log = page.log.map((entry) => correctionText(entry, place));
    return {
      says: [
        ...section('Our own corrections', log.length > 0 ? list(log) : ['None so far.']),
        ...claimBlocks(page, place),
      ],
    };
  });
}

function claimBlocks(page: CorrectionsPage, place: TwinPlace): readonly string[] {
  if (page.claimCount === 0) return [];
  const { checkedArticle: checked } = page;
  const where =
    checked &&
    joined(
      [
        `The claims stand in ${link(checked.title, checked.url)} of ${plain(checked.publisher)}${checked.changedOn ? `, as it stood on ${plain(checked.changedOn)}` : ''}; here they are in our own words.`,
        'They were checked one by one in November 2026.',
        checked.note && plain(checked.note),
      ],
      ' ',
    );
  return [
    ...section('Claims that were checked', [
      where,
      ...table(
        ['Verdict', 'Claims', 'What it means'],
        page.verdicts.map(({ words, count, meaning }) => [
          plain(words),
          String(count),
          plain(meaning),
        ]),
      ),
    ]),
    ...page.sections.flatMap(({ title, claims }) =>
      section(title, list(claims.map((claim) => claimText(claim, place))), 3),
    ),
  ];
}

function claimText(claim: ClaimView, place: TwinPlace): string {
  const address = place.addressOf(`${SITE_PATHS.corrections}#${claim.id}`);
  const sources = claim.sources.map(
    ({ title, url, publisher, at }) =>
      `${link(title, url)}, ${plain([publisher, at].filter(Boolean).join(', '))}`,
  );
  return [
    `${link(claim.id, address)} **${plain(claim.verdictWords)}:** ${plain(claim.claim)}`,
    claim.instead && `${claim.verdict === 'holds' ? 'To add' : 'Instead'}: ${plain(claim.instead)}`,
    `Evidence: ${plain(claim.evidence)}`,
    ...restingOn(claim.facts, claim.said, place),
    sources.length > 0 && `Sources: ${sources.join('; ')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function correctionText(entry: CorrectionView, place: TwinPlace): string {
  return [
    `**${plain(entry.date)}** Wrong: ${plain(entry.wrong)}`,
    `Right: ${plain(entry.right)}`,
    `Stood since: ${plain(entry.since)}`,
    entry.reportedBy && `Reported by: ${plain(entry.reportedBy)}`,
    ...restingOn(entry.facts, entry.said, place),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The figures that carry the right value, and where an article says it. */
function restingOn(
  facts: readonly FactLink[],
  said: SaidLink | undefined,
  { addressOf }: TwinPlace,
): readonly (string | false | undefined)[] {
  const figures = facts.map(
    ({ label, value, href }) => `${plain(label)}: ${link(value, addressOf(href))}`,
  );
  return [
    figures.length > 0 && `Figures: ${figures.join('; ')}`,
    said && `In the text: ${link(said.words, addressOf(said.href))}`,
  ];
}
