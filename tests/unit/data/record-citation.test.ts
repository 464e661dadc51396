import { describe, expect, it } from 'vitest';
import { citationText } from '../../../src/exports/citation.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge-records.ts';
import { pageCitation, recordCitations, recordPages } from '../../../src/twins/citations.ts';
import { knowledgeOf } from '../pages/support.ts';
import { RUN, RUN_FILES } from '../runs/run-tree.ts';

const site = {
  siteName: 'Sparkpedia',
  language: 'en',
  reportUrl: 'https://example.org/form?about={id}&says={value}&at={page}',
  fullAddress: (path: string) => `https://example.org${path}`,
};
const textsOn = (knowledge: Knowledge, path: string): string[] =>
  recordCitations(knowledge, path, site).map(citationText);

const CLAIMS = `claims:
  - {id: c001, section: Size, claim: It is 9 mm wide., verdict: wrong, instead: It is 150 mm wide, evidence: The maker says so., sources: [{id: maker-page, at: p. 2}]}
  - {id: c002, section: Size, claim: It is small., verdict: holds, instead: It is small for its kind., evidence: Others are larger.}
`;

describe('the citation of a measured run', () => {
  const runs = (text: string): Knowledge =>
    knowledgeOf({ ...RUN_FILES, 'runs/test-page.yaml': text });

  it('has value, machine, setting, who measured and when, source and its row', () => {
    const [text] = textsOn(runs(RUN), '/benchmarks/all/');
    expect(text).toMatch(
      /^Any 8B, decode, one stream, on The machine: 9 tokens\/s \(measured 1 June 2026, by: community project\)\. Setting: weights FP8; engine vLLM; depth not stated; streams 1\. Source: .+\. Sparkpedia, “Measured run b001: .+”, revision \w{10}, as of 1 November 2026, https:\/\/example\.org\/benchmarks\/all\/#b001, CC BY 4\.0\.$/,
    );
  });

  it('leaves out no caveat, nor that several machines worked together', () => {
    const text = textsOn(
      runs(
        RUN.replace('units: 1', 'units: 2').replace(
          'kind: decode\n',
          'kind: decode\n    caveats: [An early build]\n    isSpeculative: true\n',
        ),
      ),
      '/benchmarks/all/',
    )[0];
    expect(text).toContain('on 2 × The machine: ');
    expect(text).toContain('With speculative decoding. An early build. Source: ');
  });

  it('is reported with its id, value and row', () => {
    const [run] = recordCitations(runs(RUN), '/benchmarks/all/', site);
    expect(run?.reportAddress).toBe(
      'https://example.org/form?about=b001&says=9%20tokens%2Fs&at=https%3A%2F%2Fexample.org%2Fbenchmarks%2Fall%2F%23b001',
    );
  });
});

describe('the citation of a checked claim', () => {
  const knowledge = knowledgeOf({ 'claims/box.yaml': CLAIMS });

  it('has the claim, its verdict, what to say instead, evidence, source and its place', () => {
    const [wrong, holds] = textsOn(knowledge, '/corrections/');
    expect(wrong).toMatch(
      /^Claim in circulation: “It is 9 mm wide\.” Verdict: wrong\. Instead: It is 150 mm wide\. Evidence: The maker says so\. Source: Maker, .+, p\. 2, .+\. Sparkpedia, “Checked claim c001: wrong”, .*revision \w{10}, .*https:\/\/example\.org\/corrections\/#c001, CC BY 4\.0\.$/,
    );
    expect(holds).toContain('Verdict: holds. To add: It is small for its kind. Evidence: ');
    expect(holds).not.toContain('Source: ');
  });

  it('is named among those of figures only where there are some', () => {
    expect(recordPages(knowledge)).toContain('/corrections/');
    expect(recordPages(knowledgeOf({}))).not.toContain('/corrections/');
    expect(recordPages(knowledgeOf({}))).not.toContain('/benchmarks/all/');
  });
});

describe('the citation of a problem', () => {
  const PROBLEM = `title: The light stays dark
area: gpu-driver
summary: The light stays dark after a start.
symptoms:
  - seen: The light is dark.
appliesTo: {devices: [box]}
cause: {text: Not established., certainty: unknown}
status: {state: fixed, fixedIn: '1.5', asOf: '2026-08-21'}
contradiction: A tester saw it lit
evidence:
  - {source: test-page, kind: user-report, supports: The light was dark., seenOn: {device: box}}
verifiedOn: '2026-11-01'
`;

  it('has its state with the day, where sources disagree, and the strongest evidence', () => {
    const knowledge = knowledgeOf({ 'problems/dark.yaml': PROBLEM });
    const problem = pageCitation(knowledge, '/problems/dark/', site);
    expect(problem && citationText(problem)).toMatch(
      /^The light stays dark: fixed: 1\.5; as of 21 August 2026, checked 1 November 2026\. Sources disagree: A tester saw it lit\. Source: .+ Sparkpedia, “The light stays dark”, .*revision \w{10}/,
    );
  });
});
