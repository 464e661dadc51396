import type { Page } from 'playwright-core';

interface TreeNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What an outline holds: all, or what no edit of the content changes. */
export type OutlineNames = 'all' | 'of-the-frame';

const LANDMARKS = [
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
];
const CONTROLS = [
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'listbox',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'textbox',
];
const LIVE = ['alert', 'log', 'status'];
/** There is one of a kind on a page, or their text says what they are. */
const NAMELESS = new Set(['banner', 'contentinfo', 'heading', 'main', ...LIVE]);
const BODIES = ['dialog', 'figure', 'heading', 'image', 'note', 'radiogroup', 'table'];
const SHOWN = new Set([...LANDMARKS, ...CONTROLS, ...LIVE, ...BODIES]);
/** What a template alone puts into a page; its names, but for these two, may be of the content. */
const OF_FRAME = new Set([...LANDMARKS, ...CONTROLS, ...LIVE, 'heading']);
for (const role of ['region', 'DisclosureTriangle']) OF_FRAME.delete(role);
const NAMED_BY_FRAME = new Set(['navigation', 'search']);
/** Sections of a text have what levels they need. */
const DEEPEST_OF_FRAME = 2;

/** The browser makes the tree of a long page in parts: it is whole once it no longer grows. */
async function wholeTree(page: Page): Promise<readonly TreeNode[]> {
  const session = await page.context().newCDPSession(page);
  let before = -1;
  for (;;) {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    if (nodes.length === before) {
      await session.detach();
      return nodes;
    }
    before = nodes.length;
  }
}

/**
 * The accessibility tree of a page as the browser gives it to screen readers, without its text:
 * landmarks, headings with their levels, controls, tables, figures and live regions, a line each,
 * indented as they hold one another. Lines that repeat at once stand once, with “(repeated)”, so that
 * one more of what is there already changes nothing.
 */
export async function accessOutline(page: Page, names: OutlineNames): Promise<string> {
  const nodes = await wholeTree(page);
  const byId = new Map<string, TreeNode>(nodes.map((node) => [node.nodeId, node]));
  const root = nodes[0];
  return root ? `${withoutRepeats(linesOf(root, byId, names, 0)).join('\n')}\n` : '';
}

function linesOf(
  node: TreeNode,
  byId: ReadonlyMap<string, TreeNode>,
  names: OutlineNames,
  depth: number,
): string[] {
  const role = String(node.role?.value ?? '');
  // A form without a name is no landmark.
  const isLandmark = role !== 'form' || nameOf(node) !== '';
  const isWanted = names === 'all' || (OF_FRAME.has(role) && !(levelOf(node) > DEEPEST_OF_FRAME));
  const isShown = !node.ignored && SHOWN.has(role) && isLandmark && isWanted;
  const below = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? linesOf(child, byId, names, isShown ? depth + 1 : depth) : [];
  });
  return isShown ? [`${'  '.repeat(depth)}${lineOf(node, role, names)}`, ...below] : below;
}

function lineOf(node: TreeNode, role: string, names: OutlineNames): string {
  const words = nameOf(node);
  const isKept = names === 'all' || NAMED_BY_FRAME.has(role);
  const called = words === '' ? ' without a name' : isKept ? ` “${words}”` : ' with a name';
  const needsName = !NAMELESS.has(role);
  return [
    role,
    role === 'heading' ? ` ${levelOf(node)}` : '',
    words !== '' || needsName ? called : '',
  ].join('');
}

/** Level of a heading, NaN for all else. */
const levelOf = ({ properties }: TreeNode): number =>
  Number(properties?.find(({ name }) => name === 'level')?.value.value ?? Number.NaN);

const nameOf = ({ name }: TreeNode): string =>
  String(name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Blocks of lines that follow an equal one, whatever they hold, become one mark. */
function withoutRepeats(lines: readonly string[]): string[] {
  const blocks = blocksOf(lines);
  const kept: string[] = [];
  let before = '';
  for (const [head = '', ...rest] of blocks) {
    const block = [head, ...withoutRepeats(rest)].join('\n');
    const mark = `${head} (repeated)`;
    if (block !== before) kept.push(block);
    else if (kept.at(-1) !== mark) kept.push(mark);
    before = block;
  }
  return kept;
}

/** Lines in blocks: each begins with a line of the least indentation. */
function blocksOf(lines: readonly string[]): string[][] {
  const indent = (line: string): number => line.length - line.trimStart().length;
  const least = Math.min(...lines.map(indent));
  const blocks: string[][] = [];
  for (const line of lines)
    if (indent(line) === least) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  return blocks;
}
