import GithubSlugger from 'github-slugger';
import type { Link, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type AuthorComponentName, isAuthorComponent } from '../markdown/author-components.ts';
import { parseArticle } from '../markdown/parse-article.ts';
import type { MdxElement } from '../markdown/remark-number-uses.ts';
import { linkSentences, openingSentences, type SentencePart } from './link-sentences.ts';
import { mdxFaultPlace } from './mdx-fault-place.ts';
import { FILE_START, type Position, type ReadingFinding, readingFinding } from './problems.ts';
import type { TextRun } from './text-runs.ts';

export interface HeadingRead extends Position {
  readonly depth: number;
  readonly text: string;
  /** Anchor, made as the page makes it. */
  readonly slug: string;
}

export type { SentencePart } from './link-sentences.ts';

export interface LinkRead extends Position {
  readonly url: string;
}

/** A link of the text, with where it stands; definitions of links stand nowhere. */
export interface TextLink extends LinkRead {
  /** Anchor of the nearest heading above; empty above the first. */
  readonly section: string;
  /** Anchor of the section of depth 2. */
  readonly mainSection: string;
  readonly sentence: readonly SentencePart[];
}

/** How a section begins: the first sentences of the first paragraph below its heading. */
export interface OpeningRead {
  /** Anchor of the heading; empty above the first. */
  readonly heading: string;
  readonly words: readonly SentencePart[];
}

export interface ImageRead extends LinkRead {
  readonly alt: string;
}

/** A tag in the text, with its attributes as written. */
export interface ElementRead extends Position {
  readonly name: string;
  readonly attributes: readonly AttributeRead[];
  /** Whether anything stands between its tags. */
  readonly hasChildren: boolean;
}

export interface AttributeRead extends Position {
  /** Empty for a spread attribute. */
  readonly name: string;
  /** Undefined where the value is no plain string. */
  readonly value: string | undefined;
}

/** A component made for authors, in the place where it is used. */
export interface ComponentUse extends Position {
  readonly ordinal: number;
  readonly name: AuthorComponentName;
  /** Static attributes with their places. */
  readonly attributes: ReadonlyMap<string, { readonly value: string } & Position>;
  /** Title of the section in which it stands; empty above the first heading. */
  readonly section: string;
}

/** Import, export or expression: text that would run as code. */
export interface CodeRead extends Position {
  readonly text: string;
  readonly isModule: boolean;
}

export interface TableRowRead extends Position {
  readonly cells: number;
  /** Cells of the table's first row. */
  readonly columns: number;
}

/** What is known of an article from its body alone; it judges nothing. */
export interface ArticleBody {
  /** The whole file, front matter included. */
  readonly source: string;
  /**
   * What was parsed of it, for whoever draws it: parsing takes as long as all else of a page. Without
   * the places of its nodes, which are most of its size.
   */
  readonly tree: Root;
  readonly headings: readonly HeadingRead[];
  readonly openings: readonly OpeningRead[];
  readonly links: readonly TextLink[];
  readonly images: readonly ImageRead[];
  readonly elements: readonly ElementRead[];
  readonly uses: readonly ComponentUse[];
  readonly code: readonly CodeRead[];
  readonly rawHtml: readonly Position[];
  readonly tableRows: readonly TableRowRead[];
  readonly texts: readonly TextRun[];
}

export interface BodyRead {
  readonly body: ArticleBody;
  /** Text between the front-matter fences, and where it begins. */
  readonly frontMatter: FrontMatterText | undefined;
  readonly findings: readonly ReadingFinding[];
}

export interface FrontMatterText {
  readonly text: string;
  readonly line: number;
  readonly offset: number;
}

/**
 * Reads an article's text into headings, links, components, code, tables and prose, with places.
 * Never throws: a syntax fault becomes a finding and an empty body.
 */
export function readArticleBody(file: string, text: string): BodyRead {
  const frontMatter = frontMatterOf(text);
  try {
    return { body: collect(parseArticle(text), text), frontMatter, findings: [] };
  } catch (error) {
    const reason = reasonOf(error);
    return {
      body: emptyBody(text, { type: 'root', children: [] }),
      frontMatter,
      findings: [
        readingFinding(
          'body-parses',
          file,
          syntaxMessage(reason),
          mdxFaultPlace(error, reason, text),
        ),
      ],
    };
  }
}

/** Sentences that are kept of the beginning of a section. */
const OPENING_SENTENCES = 2;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

function emptyBody(source: string, tree: Root): Mutable<ArticleBody> {
  return {
    source,
    tree,
    headings: [],
    openings: [],
    links: [],
    images: [],
    elements: [],
    uses: [],
    code: [],
    rawHtml: [],
    tableRows: [],
    texts: [],
  };
}

function collect(tree: Root, text: string): ArticleBody {
  const body = emptyBody(text, tree);
  const slugger = new GithubSlugger();
  const pictures = pictureDefinitions(tree);
  const sentences = new Map<Link, readonly SentencePart[]>();
  const closed = new Set<Nodes>();
  const close = (node: Nodes) => visit(node, 'text', (words) => void closed.add(words));
  let section = '';
  visit(tree, (node) => {
    const place = start(node);
    switch (node.type) {
      case 'paragraph':
      case 'tableCell':
        for (const [link, sentence] of linkSentences(node)) sentences.set(link, sentence);
        if (node.type === 'paragraph') collectOpening(node, body);
        break;
      case 'heading': {
        const words = plainText(node);
        close(node);
        body.headings.push({ depth: node.depth, text: words, slug: slugger.slug(words), ...place });
        if (node.depth <= 2) section = body.headings.at(-1)?.slug ?? '';
        break;
      }
      case 'link': {
        close(node);
        const nearest = body.headings.at(-1)?.slug ?? '';
        body.links.push({
          url: node.url,
          section: nearest,
          mainSection: section,
          sentence: sentences.get(node) ?? [],
          ...place,
        });
        break;
      }
      case 'definition':
        if (!pictures.has(node.identifier))
          body.links.push({ url: node.url, section: '', mainSection: '', sentence: [], ...place });
        break;
      case 'imageReference': {
        const url = pictures.get(node.identifier) ?? '';
        body.images.push({ url, alt: node.alt ?? '', ...place });
        break;
      }
      case 'image':
        body.images.push({ url: node.url, alt: node.alt ?? '', ...place });
        break;
      case 'mdxjsEsm':
        body.code.push({ text: node.value, isModule: true, ...place });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        body.code.push({ text: node.value, isModule: false, ...place });
        break;
      case 'html':
        body.rawHtml.push(place);
        break;
      case 'table':
        for (const row of node.children) {
          const columns = node.children[0]?.children.length ?? 0;
          body.tableRows.push({ cells: row.children.length, columns, ...start(row) });
        }
        break;
      case 'text':
        body.texts.push(
          ...runOf(node, text, {
            section,
            heading: body.headings.at(-1)?.slug ?? '',
            isClosed: closed.has(node),
          }),
        );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        collectElement(node, body);
        break;
      default:
    }
  });
  visit(tree, forgetPlace);
  return body;
}

function forgetPlace(node: Nodes): void {
  node.position = undefined;
  if ('attributes' in node) for (const attribute of node.attributes) attribute.position = undefined;
}

/** Keeps how a paragraph begins, if it is the first with words below its heading. */
function collectOpening(paragraph: Nodes, body: Mutable<ArticleBody>): void {
  const heading = body.headings.at(-1)?.slug ?? '';
  // Paragraphs come in the order of the text, so only the last opening can be of this heading.
  if (body.openings.at(-1)?.heading === heading) return;
  const words = openingSentences(paragraph, OPENING_SENTENCES);
  if (words.length > 0) body.openings.push({ heading, words });
}

/** Addresses of the definitions that images, and no links, refer to. */
function pictureDefinitions(tree: Root): Map<string, string> {
  const urls = new Map<string, string>();
  const linked = new Set<string>();
  const shown = new Set<string>();
  visit(tree, (node) => {
    // The first definition of a name is the one that counts.
    if (node.type === 'definition' && !urls.has(node.identifier))
      urls.set(node.identifier, node.url);
    if (node.type === 'linkReference') linked.add(node.identifier);
    if (node.type === 'imageReference') shown.add(node.identifier);
  });
  return new Map([...urls].filter(([name]) => shown.has(name) && !linked.has(name)));
}

function collectElement(node: MdxElement, body: Mutable<ArticleBody>): void {
  const place = start(node);
  const attributes = node.attributes.map((attribute): AttributeRead => {
    const isPlain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    return {
      name: attribute.type === 'mdxJsxAttribute' ? attribute.name : '',
      value: isPlain && typeof attribute.value === 'string' ? attribute.value : undefined,
      ...start(attribute, place),
    };
  });
  body.elements.push({
    name: node.name ?? '',
    attributes,
    hasChildren: node.children.length > 0,
    ...place,
  });
  if (!isAuthorComponent(node.name)) return;
  body.uses.push({
    ...place,
    ordinal: body.uses.length,
    name: node.name,
    attributes: new Map(
      attributes.flatMap(({ name, value, line, column }) =>
        value === undefined ? [] : [[name, { value, line, column }]],
      ),
    ),
    // Elements are met in the order of the text, so the last heading so far is the one above.
    section: body.headings.at(-1)?.text ?? '',
  });
}

function runOf(
  node: Nodes,
  text: string,
  where: Pick<TextRun, 'section' | 'heading' | 'isClosed'>,
): TextRun[] {
  const begin = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (begin === undefined || end === undefined) return [];
  return [{ source: text.slice(begin, end), offset: begin, kind: 'prose', ...where }];
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

function reasonOf(error: unknown): string {
  return error instanceof Error && 'reason' in error ? String(error.reason) : String(error);
}

function syntaxMessage(reason: string): string {
  return `${reason.replace(/\.?\s*$/, '')}. A literal “<” or “{” in text is written “\\<” or “\\{”.`;
}

/** Front matter by its fences alone, so that it is read even where the body cannot be. */
function frontMatterOf(text: string): FrontMatterText | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0 || match[1] === undefined) return undefined;
  return { text: match[1], line: 2, offset: match[0].indexOf('\n') + 1 };
}
