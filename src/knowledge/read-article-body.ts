import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type AuthorComponentName, isAuthorComponent } from '../markdown/author-components.ts';
import { eachUse, type MdxElement } from '../markdown/remark-number-uses.ts';
import { FILE_START, type Position, type Problem, problem } from './problems.ts';

export interface HeadingRead extends Position {
  readonly depth: number;
  readonly text: string;
  /** Anchor, made as the page makes it. */
  readonly slug: string;
}

export interface LinkRead extends Position {
  readonly url: string;
}

export interface ComponentUse extends Position {
  readonly ordinal: number;
  readonly name: AuthorComponentName;
  /** Static attributes with their places. */
  readonly attributes: ReadonlyMap<string, { readonly value: string } & Position>;
  /** Title of the section in which it stands; empty above the first heading. */
  readonly section: string;
}

export interface TextRead extends Position {
  readonly text: string;
}

/** What is known of an article from its body alone. */
export interface ArticleBody {
  readonly headings: readonly HeadingRead[];
  readonly links: readonly LinkRead[];
  readonly uses: readonly ComponentUse[];
  /** Runs of prose, for rules on wording. */
  readonly texts: readonly TextRead[];
}

export interface BodyRead {
  readonly body: ArticleBody;
  /** Text between the front-matter fences, and the line it begins on. */
  readonly frontMatter: { readonly text: string; readonly firstLine: number } | undefined;
  readonly problems: readonly Problem[];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx);

const EMPTY_BODY: ArticleBody = { headings: [], links: [], uses: [], texts: [] };

/**
 * Reads an article's text into headings, links, component uses and prose, with their places.
 * Never throws: a syntax fault becomes a problem and an empty body.
 */
export function readArticleBody(file: string, text: string): BodyRead {
  let tree: Root;
  try {
    tree = processor.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      body: EMPTY_BODY,
      frontMatter: frontMatterOf(text),
      problems: [problem('body-parses', file, syntaxMessage(error), placeOf(error))],
    };
  }
  const problems: Problem[] = [];
  const body = {
    headings: readHeadings(tree, file, problems),
    links: [] as LinkRead[],
    uses: [] as ComponentUse[],
    texts: [] as TextRead[],
  };
  const sections = body.headings;
  eachUse(tree, (element, ordinal) => {
    const place = start(element);
    const above = sections.filter((heading) => heading.line <= place.line).at(-1);
    if (!isAuthorComponent(element.name)) return;
    body.uses.push({
      ...place,
      ordinal,
      name: element.name,
      attributes: readAttributes(element, file, problems),
      section: above?.text ?? '',
    });
  });
  visit(tree, (node) => readNode(node, file, body.links, body.texts, problems));
  const yaml = tree.children[0];
  const frontMatter =
    yaml?.type === 'yaml' ? { text: yaml.value, firstLine: start(yaml).line + 1 } : undefined;
  return { body, frontMatter, problems };
}

function readHeadings(tree: Root, file: string, problems: Problem[]): HeadingRead[] {
  const slugger = new GithubSlugger();
  const seen = new Map<string, number>();
  const headings: HeadingRead[] = [];
  visit(tree, 'heading', (node: Heading) => {
    const text = plainText(node);
    const place = start(node);
    const plain = new GithubSlugger().slug(text);
    const earlier = seen.get(plain);
    if (earlier !== undefined) {
      problems.push(
        problem(
          'heading-unique',
          file,
          `The heading “${text}” has the same anchor “#${plain}” as the one in line ${earlier}. Give it other words.`,
          place,
        ),
      );
    }
    seen.set(plain, earlier ?? place.line);
    headings.push({ depth: node.depth, text, slug: slugger.slug(text), ...place });
  });
  return headings;
}

function readAttributes(element: MdxElement, file: string, problems: Problem[]) {
  const attributes = new Map<string, { value: string } & Position>();
  for (const attribute of element.attributes) {
    const place = start(attribute, start(element));
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push(
        problem(
          'attribute-is-static',
          file,
          'Spread attributes cannot be read by the check. Write each attribute as name="value".',
          place,
        ),
      );
    } else if (typeof attribute.value !== 'string') {
      problems.push(
        problem(
          'attribute-is-static',
          file,
          `The attribute “${attribute.name}” must be a plain string: write ${attribute.name}="…".`,
          place,
        ),
      );
    } else attributes.set(attribute.name, { value: attribute.value, ...place });
  }
  return attributes;
}

function readNode(
  node: Nodes,
  file: string,
  links: LinkRead[],
  texts: TextRead[],
  problems: Problem[],
): void {
  const place = start(node);
  switch (node.type) {
    case 'link':
    case 'definition':
      links.push({ url: node.url, ...place });
      break;
    case 'image':
      links.push({ url: node.url, ...place });
      if (!node.alt?.trim()) {
        problems.push(
          problem(
            'image-has-alt',
            file,
            'This image has no text alternative. Write it between the brackets: ![what it shows](…).',
            place,
          ),
        );
      }
      break;
    case 'text':
      texts.push({ text: node.value, ...place });
      break;
    case 'mdxjsEsm':
      problems.push(
        problem(
          'no-code',
          file,
          'Articles hold no import or export. Components are available without one.',
          place,
        ),
      );
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      problems.push(
        problem(
          'no-code',
          file,
          `The expression “{${node.value.slice(0, 30)}}” would run as code. Write plain text, or \\{ for a brace.`,
          place,
        ),
      );
      break;
    case 'html':
      problems.push(
        problem(
          'no-raw-html',
          file,
          'Raw HTML is not allowed in articles. Use Markdown or a component.',
          place,
        ),
      );
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (!isAuthorComponent(node.name)) problems.push(unknownElement(node, file, place));
      break;
    default:
  }
}

function unknownElement(node: MdxElement, file: string, place: Position): Problem {
  const name = node.name ?? '';
  const first = name[0] ?? '';
  return first !== '' && first === first.toUpperCase()
    ? problem(
        'component-known',
        file,
        `“<${name}>” is not a component for authors. See the list in the README.`,
        place,
      )
    : problem(
        'no-raw-html',
        file,
        `The tag “<${name}>” is raw HTML, which articles do not hold. Use Markdown or a component.`,
        place,
      );
}

interface Positioned {
  readonly position?:
    | { readonly start: { readonly line: number; readonly column: number } }
    | undefined;
}

function start(node: Positioned, fallback: Position = FILE_START): Position {
  const begin = node.position?.start;
  return begin ? { line: begin.line, column: begin.column } : fallback;
}

function syntaxMessage(error: unknown): string {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : String(error);
  return `${reason.replace(/\.?\s*$/, '')}. A literal “<” or “{” in text is written “\\<” or “\\{”.`;
}

function placeOf(error: unknown): Position {
  if (typeof error === 'object' && error !== null && 'line' in error && 'column' in error) {
    const { line, column } = error;
    if (typeof line === 'number' && typeof column === 'number') return { line, column };
  }
  return FILE_START;
}

/** Front matter by its fences alone, for texts whose body cannot be parsed. */
function frontMatterOf(text: string): BodyRead['frontMatter'] {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  return match?.[1] === undefined ? undefined : { text: match[1], firstLine: 2 };
}
