import type { Answer } from './judge.ts';

/** Time between two requests to one host. */
const PAUSE_PER_HOST_MS = 1500;
const AT_ONCE = 4;

export interface VisitOptions {
  readonly visit: (address: string) => Promise<Answer>;
  readonly pausePerHostMs?: number;
  readonly onAnswer?: (id: string, answer: Answer, done: number, total: number) => void;
}

/**
 * Visits addresses, a few hosts at a time and each host one request after another, with a pause
 * between them.
 */
export async function visitAll(
  addresses: readonly { readonly id: string; readonly url: string }[],
  options: VisitOptions,
): Promise<Map<string, Answer>> {
  const pause = options.pausePerHostMs ?? PAUSE_PER_HOST_MS;
  const hosts = new Map<string, { readonly id: string; readonly url: string }[]>();
  for (const address of addresses) {
    const { host } = new URL(address.url);
    hosts.set(host, [...(hosts.get(host) ?? []), address]);
  }
  const queue = [...hosts.values()];
  const answers = new Map<string, Answer>();
  const work = async (): Promise<void> => {
    for (let list = queue.shift(); list !== undefined; list = queue.shift()) {
      for (const [index, { id, url }] of list.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        const answer = await options.visit(url);
        answers.set(id, answer);
        options.onAnswer?.(id, answer, answers.size, addresses.length);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}
