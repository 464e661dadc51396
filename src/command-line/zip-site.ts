/**
 * Packs the finished site into one file that works from a server on the reader's own machine:
 * node src/command-line/zip-site.ts [folder] [file]. The same site gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { readBuildSettings } from '../build-settings.ts';
import { filesOf } from './built-files.ts';

/** The earliest date that the format can hold, read off the clock of any time zone. */
const DATE = new Date(1980, 0, 1);
const FOLDER = 'sparkpedia';

/** The bytes of a zip with a site and a note on how to open it. */
export function zipSite(siteFolder: string, basePath: string): Uint8Array {
  const files: Zippable = { [`${FOLDER}/README.txt`]: new TextEncoder().encode(note(basePath)) };
  for (const name of filesOf(siteFolder))
    files[`${FOLDER}/site${basePath}${name}`] = readFileSync(join(siteFolder, name));
  return zipSync(files, { mtime: DATE, level: 9 });
}

const note = (basePath: string): string => `Sparkpedia, to read without the internet

The pages need a server on your own machine: opened as files, they find neither their styles nor
their search. In this folder, run one of

  python3 -m http.server 8000 --bind 127.0.0.1 --directory site
  npx serve -l 8000 site

and open http://localhost:8000${basePath}

Text and data: CC BY 4.0. Code: MIT.
`;

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder = 'dist', file = 'sparkpedia.zip'] = argv;
  const bytes = zipSite(folder, readBuildSettings().basePath);
  writeFileSync(file, bytes);
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}
