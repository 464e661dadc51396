import { formatValue } from '../knowledge/format-value.ts';
import { type Drawing, drawingView } from './drawing.ts';
import type { DrawingSource } from './drawing-source.ts';
import { factOf } from './figures.ts';
import { box, DRAWING_WIDTH, text } from './svg.ts';

const ID = 'software-stack';
const TITLE = 'Software of a DGX Spark, from the chip to the application';

interface Layer {
  readonly name: string;
  /** What stands in the layer without a version. */
  readonly members: readonly string[];
  readonly versions: readonly { readonly fact: string; readonly of?: string }[];
  readonly isInContainer?: boolean;
}

/** From top to bottom. */
const LAYERS: readonly Layer[] = [
  {
    name: 'Applications',
    members: ['Open WebUI', 'ComfyUI', 'JupyterLab'],
    versions: [],
    isInContainer: true,
  },
  {
    name: 'Engines',
    members: ['vLLM', 'SGLang', 'TensorRT-LLM', 'llama.cpp', 'Ollama', 'PyTorch'],
    versions: [],
    isInContainer: true,
  },
  {
    name: 'CUDA libraries',
    members: [],
    versions: [
      { fact: 'dgx-os.cuda-documented' },
      { fact: 'dgx-os.cudnn-supported' },
      { fact: 'dgx-os.nccl-supported' },
    ],
    isInContainer: true,
  },
  {
    name: 'Containers',
    members: [],
    versions: [
      { fact: 'dgx-os.docker-listed' },
      { fact: 'dgx-os.container-toolkit-listed', of: 'NVIDIA Container Toolkit' },
    ],
  },
  { name: 'GPU driver', members: [], versions: [{ fact: 'dgx-os.driver-documented' }] },
  { name: 'Kernel', members: [], versions: [{ fact: 'dgx-os.kernel-documented' }] },
  {
    name: 'System',
    members: [],
    versions: [{ fact: 'dgx-os.latest-documented' }, { fact: 'dgx-os.base' }],
  },
  { name: 'Firmware', members: [], versions: [{ fact: 'dgx-os.uefi-fixed', of: 'UEFI' }] },
  {
    name: 'Hardware',
    members: [],
    versions: [{ fact: 'dgx-spark.chip' }, { fact: 'dgx-spark.memory' }, { fact: 'dgx-spark.nic' }],
  },
];
const LINE = 18;
const GAP = 6;
const INSET = 10;
const LAST_IN_CONTAINER = LAYERS.findLast(({ isInContainer }) => isInContainer === true)?.name;
/** Letters of a line that leave room for the name of the layer. */
const LONGEST = 38;

/** Layers of software, each with the versions that the content records. */
export const SOFTWARE_STACK: Drawing = {
  id: ID,
  needs: LAYERS.flatMap(({ versions }) => versions.map(({ fact }) => fact)),
  draw: ({ facts }: DrawingSource) => {
    const layers = LAYERS.map((layer) => {
      const known = layer.versions.map(({ fact, of }) => ({
        ...factOf(facts, fact),
        words: [of, formatValue(factOf(facts, fact))].filter(Boolean).join(' '),
      }));
      const words = [...layer.members, ...known.map((fact) => fact.words)];
      return { ...layer, known, lines: linesOf(words) };
    });
    const parts: string[] = [];
    let y = 26;
    const frameTop = y - 22;
    let frameBottom = y;
    for (const { name, lines, isInContainer } of layers) {
      const height = 12 + LINE * Math.max(1, lines.length);
      const left = isInContainer === true ? 1 + INSET : 1;
      parts.push(
        box(name === 'Hardware' ? 'd-front' : 'd-panel', left, y, DRAWING_WIDTH - 2 * left, height),
        text(left + 10, y + 20, name, { className: 'd-b' }),
        ...lines.map((line, index) =>
          text(DRAWING_WIDTH - left - 10, y + 20 + LINE * index, line, {
            className: 'd-s',
            anchor: 'end',
          }),
        ),
      );
      y += height + GAP;
      if (isInContainer === true) frameBottom = y + 4;
      if (name === LAST_IN_CONTAINER) y += 2 * GAP;
    }
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        'From top to bottom: applications, engines, CUDA libraries, containers, driver, kernel, system, firmware and hardware. ' +
        'The dashed frame is what a container brings along; driver and kernel are those of the machine. Versions are those of the sources, at their dates.',
      columns: ['Layer', 'Parts', 'What the versions are'],
      rows: layers.map(({ name, members, known }) => [
        name,
        [...members, ...known.map(({ words }) => words)].join(', '),
        known.map(({ label }) => label).join('; ') || 'versions change with each image',
      ]),
      height: y,
      parts: [
        box('d-open', 1, frameTop, DRAWING_WIDTH - 2, frameBottom - frameTop),
        text(1 + INSET, frameTop + 17, 'in a container, or installed by the owner', {
          className: 'd-s',
        }),
        ...parts,
      ],
    });
  },
};

/** Names and versions, broken into lines. */
function linesOf(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 2 <= LONGEST)
      lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(word);
  }
  return lines;
}
