import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { filesOf } from '../../src/command-line/built-files.ts';

/** Path of each file of a site, below its base path, to the digest of what it holds. */
export type Bodies = ReadonlyMap<string, string>;

const digestOf = (body: Buffer): string => createHash('sha1').update(body).digest('base64');

/** What every file of a finished site answers with. */
export function bodiesOf(folder: string): Bodies {
  return new Map(
    filesOf(folder)
      // What servers read is not served.
      .filter((file) => !/^_[^/]+$/.test(file) && !/^(?:404\.html)$/.test(file))
      .map((file) => [
        file.replace(/(^|\/)index\.html$/, '$1'),
        digestOf(readFileSync(join(folder, file))),
      ]),
  );
}

export interface Soak {
  readonly origin: string;
  readonly paths: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
  /** What may be answered: the files of one edition or of another. */
  readonly editions: readonly Bodies[];
}

export interface Answered {
  readonly count: number;
  /** Answers with another status, or with a body that no edition has. */
  readonly faults: readonly string[];
  /** Answers that one edition alone can have given, by edition. */
  readonly fromEdition: readonly number[];
}

/** Asks for one path after the other on many connections that stay open, and compares each answer. */
export async function soak({
  origin,
  paths,
  connections,
  milliseconds,
  editions,
}: Soak): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const faults: string[] = [];
  const fromEdition = editions.map(() => 0);
  const end = Date.now() + milliseconds;
  let count = 0;
  const reader = async (): Promise<void> => {
    while (Date.now() < end) {
      const path = paths[count % paths.length] ?? '';
      count += 1;
      try {
        const { status, body } = await ask(origin + path, agent);
        const digest = digestOf(body);
        const givers = editions.flatMap((edition, at) =>
          edition.get(path) === digest ? [at] : [],
        );
        if (status !== 200 || givers.length === 0)
          faults.push(`${path}: ${status}, ${body.length} bytes of no edition`);
        if (givers.length === 1 && givers[0] !== undefined)
          fromEdition[givers[0]] = (fromEdition[givers[0]] ?? 0) + 1;
      } catch (error) {
        faults.push(`${path}: ${error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, reader));
  agent.destroy();
  return { count, faults, fromEdition };
}

function ask(url: string, agent: Agent): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
