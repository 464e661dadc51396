import type { Answer } from './judge.ts';

const PATIENCE_MS = 20_000;
/** A title stands in the head; what follows is not loaded. */
const MOST_BYTES = 100_000;
const NAME = 'Mozilla/5.0 (compatible; SparkpediaLinkCheck/1.0)';

/** Asks for one address, politely and once. Never throws. */
export async function visit(address: string): Promise<Answer> {
  try {
    const response = await fetch(address, {
      headers: { 'user-agent': NAME, accept: 'text/html,*/*;q=0.5' },
      redirect: 'follow',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return { kind: 'missing', status: response.status };
    }
    if (!response.ok) {
      await response.body?.cancel();
      return { kind: 'unclear', reason: `status ${response.status}` };
    }
    return { kind: 'page', url: response.url, title: titleIn(await beginning(response)) };
  } catch (error) {
    return { kind: 'unclear', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function beginning(response: Response): Promise<string> {
  const isText = response.headers.get('content-type')?.includes('html') ?? false;
  if (!isText || response.body === null) {
    await response.body?.cancel();
    return '';
  }
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_BYTES || /<\/title>/i.test(text)) break;
  }
  return text;
}

function titleIn(html: string): string | undefined {
  return /<title[^>]*>([^<]*)/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim() || undefined;
}
