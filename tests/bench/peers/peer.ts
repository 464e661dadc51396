import type { Page } from 'playwright-core';

/** One article, in the form that every builder of sites is given in its own way. */
export interface BenchArticle {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** The text as plain Markdown (GFM), components already replaced by what they show. */
  readonly markdown: string;
}

/** A program with what it needs to run. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** How a reader searches on a finished site. */
export interface SearchPlace {
  /** Opens the search of a page that has arrived, as a reader does. */
  readonly open: (page: Page) => Promise<void>;
  /** Selectors of the box for the query, and of a row of the answer. */
  readonly box: string;
  readonly row: string;
}

/** Where one builder works on one content. */
export interface Workshop {
  /** Folder of the finished site. */
  readonly site: string;
  readonly build: Command;
  /** What is known from earlier builds; a cold build has none of it. */
  readonly memory: readonly string[];
  /** The source file of an article, to be edited. */
  readonly sourceOf: (slug: string) => string;
}

/** A builder of sites that is compared. */
export interface Peer {
  readonly id: string;
  /** Name and version, for readers. */
  readonly name: string;
  /** How its form of the content differs from its defaults, in a sentence. */
  readonly note: string;
  /** What must be fetched before it can run, in megabytes on disk; none for what is there. */
  readonly megabytes: number;
  /** Seconds that a cold build takes, to say how long a run will be; measured on two cores. */
  readonly expectedSeconds: (articles: number) => number;
  /** Fetches the builder into a folder of its own, if it is not there. */
  readonly install: (folder: string) => Promise<void>;
  /** Writes the content in the builder's own form. */
  readonly prepare: (
    folder: string,
    contentFolder: string,
    articles: readonly BenchArticle[],
  ) => Promise<Workshop>;
  /** Address of an article on the finished site, from its root. */
  readonly addressOf: (slug: string) => string;
  readonly search: SearchPlace;
  /** Files of the search index, by their path in the finished site. */
  readonly indexFiles: RegExp;
}
