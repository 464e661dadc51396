/** Where the calculator’s core is, without the base path. */
export const FIT_MODULE_PATH = '/data/fit/index.js';

/** A program that uses the module at an address; a test runs it on the built site. */
export function moduleExample(moduleAddress: string): string {
  return `import { budgetOfGib, judgeFit, verdictInWords, weightsInFormat } from '${moduleAddress}';

const fp16 = { name: 'FP16', bitsPerWeight: 16 };
const model = {
  name: 'A dense model of 70 billion parameters',
  parametersTotalBillion: 70,
  attention: [{ kind: 'full', layers: 80, kvHeads: 8, headDimension: 128 }],
};
const setup = {
  model,
  weights: weightsInFormat(model, fp16),
  kvFormat: fp16,
  contextTokens: 8192,
  sequences: 1,
  engine: 'vllm',
  units: 1,
};
const answer = judgeFit(setup, budgetOfGib(119.7, 121.7));
console.log(answer.kind === 'known' ? verdictInWords(answer.value) : answer.reason);`;
}
