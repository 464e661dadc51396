import { type FaultClass, faultInNewFile, MARK, newFile } from './fault-class.ts';

const FITS = 'record-fits-schema';
const QUESTION = `questions:
  - id: planted-question
    question: Where is the planted light?
    ways: [planted light, where is the lamp, lamp position]
    answer: The lamp stands beside the machine, which weighs {dgx-spark.weight}.
    sources: [nvidia-docs-hardware]
    leadsTo: /wiki/dgx-spark/
`;

function question(name: string, rule: string, from: string, to: string): FaultClass {
  if (!QUESTION.includes(from)) throw new Error(`The question does not contain “${from}”`);
  const changed = QUESTION.replace(from, () => to);
  return faultInNewFile(`question: ${name}`, rule, 'questions/planted.yaml', changed);
}

const synonym = (name: string, text: string): FaultClass =>
  faultInNewFile(`synonym: ${name}`, FITS, 'synonyms.yaml', `synonyms:\n${text}`);

/** Faults in questions that readers put, and in synonyms. */
export const QUESTION_FAULTS: readonly FaultClass[] = [
  question(
    'no question mark',
    FITS,
    'question: Where is the planted light?',
    `question: ${MARK}Where it is`,
  ),
  question(
    'two ways only',
    FITS,
    'ways: [planted light, where is the lamp, lamp position]',
    `ways: ${MARK}[planted light, lamp position]`,
  ),
  question(
    'answer too long',
    FITS,
    'answer: The lamp',
    `answer: ${MARK}${'The lamp is '.repeat(16)}`,
  ),
  question(
    'brace that is no fact',
    FITS,
    'answer: The lamp stands',
    `answer: ${MARK}The {lamp} stands`,
  ),
  question(
    'figure in plain text',
    'figure-is-fact',
    'answer: The lamp stands',
    `answer: ${MARK}The lamp takes 5 W and stands`,
  ),
  question(
    'unknown fact',
    'fact-defined',
    'answer: The lamp stands beside the machine, which weighs {dgx-spark.weight}',
    `answer: ${MARK}The lamp weighs {dgx-spark.no-such-fact}`,
  ),
  question('unknown source', 'reference-defined', 'nvidia-docs-hardware', `${MARK}no-such-source`),
  question('page that does not exist', 'article-exists', '/wiki/dgx-spark/', `${MARK}/contact/`),
  question(
    'section that does not exist',
    'heading-exists',
    '/wiki/dgx-spark/',
    `${MARK}/wiki/dgx-spark/#no`,
  ),
  question('no address', FITS, '/wiki/dgx-spark/', `${MARK}dgx-spark`),
  faultInNewFile(
    'question: put in the way of another',
    'question-unique',
    'questions/planted.yaml',
    QUESTION.replace('[planted light,', `[${MARK}another lamp,`),
    [
      newFile(
        'questions/a-planted.yaml',
        QUESTION.replace('planted-question', 'other-question')
          .replace('Where is the planted light?', 'Is there another lamp?')
          .replace(
            '[planted light, where is the lamp, lamp position]',
            '[Another lamp, second lamp, lamp two]',
          ),
      ),
    ],
  ),
  synonym('no words', `  - id: lamp\n    words: ${MARK}[]\n    means: [light]\n`),
  synonym('no meaning', `  - ${MARK}id: lamp\n    words: [lamp]\n`),
];
