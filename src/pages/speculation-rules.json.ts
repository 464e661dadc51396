import { speculationRules } from '../page-models/shared/speculation-rules.ts';
import { withBase } from '../site.ts';

/** Hosts name this file in the header “Speculation-Rules” of pages, and serve it as its type. */
export function GET(): Response {
  return new Response(JSON.stringify(speculationRules(withBase)), {
    headers: { 'content-type': 'application/speculationrules+json' },
  });
}
