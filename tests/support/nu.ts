import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_FOLDER } from './test-sites.ts';

/** The checker that stands behind validator.w3.org; its package has a script of installing, so it is no dependency. */
const VERSION = '26.9.27';
const SHA512 =
  'TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==';
const FOLDER = join(PROJECT_FOLDER, 'node_modules/.cache/vnu');
const JAR = join(FOLDER, 'package/build/dist/vnu.jar');

const hasJava = (): boolean => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
export const hasNu = (): boolean => hasJava() && existsSync(JAR);

/** Gets the Nu checker where Java is found; says so where it is left out. */
export function findNu(): void {
  if (!hasJava()) console.warn('Left out: the Nu checker, which needs Java.');
  if (!hasJava() || existsSync(JAR)) return;
  try {
    mkdirSync(FOLDER, { recursive: true });
    const archive = join(FOLDER, `vnu-jar-${VERSION}.tgz`);
    execFileSync('npm', ['pack', `vnu-jar@${VERSION}`, '--pack-destination', FOLDER], {
      stdio: 'ignore',
      timeout: 5 * 60_000,
    });
    const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (found !== SHA512) throw new Error('it is not the file that is known');
    execFileSync('tar', ['xzf', archive, '-C', FOLDER]);
  } catch (error) {
    console.warn(`Left out: the Nu checker, which could not be had (${String(error)}).`);
  }
}

const SAID = z.object({
  messages: z.array(
    z.looseObject({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      message: z.string(),
      extract: z.string().optional(),
      lastLine: z.number().optional(),
    }),
  ),
});

/**
 * What others judge. A file has no origin, so nothing in it is “self” to Nu: browsers judge the policy.
 * Its reader of styles knows neither `@container` nor `@view-transition`: Biome judges the styles.
 */
const OF_OTHERS = /violates Content Security Policy|^CSS: /;

/**
 * What the Nu checker finds in files or folders of HTML: file, message and the place in it.
 */
export function nuFaults(places: readonly string[]): string[] {
  const { stderr } = spawnSync(
    'java',
    [
      '-Xss16m',
      '-jar',
      JAR,
      '--format',
      'json',
      '--skip-non-html',
      '--exit-zero-always',
      ...places,
    ],
    { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 },
  );
  const { messages } = SAID.parse(JSON.parse(stderr));
  const judged = messages.filter(({ message }) => !OF_OTHERS.test(message));
  return judged.map(
    ({ type, subType, url, message, extract, lastLine }) =>
      `${subType ?? type}: ${message} ${url ?? ''}:${lastLine ?? 0} ${(extract ?? '').replace(/\s+/g, ' ').slice(0, 160)}`,
  );
}
