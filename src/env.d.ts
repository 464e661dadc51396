/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  interface Locals {
    /** Set by the article route; read by the author components only. */
    article?: import('./page-models/article/article-page.ts').ArticlePage;
  }
}
