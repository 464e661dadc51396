import { dataDictionary } from '../exports/data-dictionary.ts';
import type { Knowledge } from '../knowledge/knowledge-records.ts';
import { SITE_PATHS } from '../knowledge/site-paths.ts';
import { dataKinds } from '../page-models/data/data-page.ts';
import { link, plain, section, table } from './markdown-words.ts';
import { pageTwin } from './page-twin.ts';
import type { Twin } from './twin.ts';

/** The twin of the page of the data: the files without their sizes, and the data dictionary. */
export const dataTwin = (knowledge: Knowledge): Twin =>
  pageTwin(SITE_PATHS.data, undefined, ({ addressOf }) => {
    // Records are counted here and nothing is written, so the name of the site is of no account.
    const kinds = dataKinds({ knowledge, siteName: '', siteAddress: undefined, addressOf });
    return {
      says: [
        ...section(
          'Files',
          table(
            ['What', 'Records', 'Formats'],
            kinds.map(({ title, count, files }) => [
              plain(title),
              String(count ?? ''),
              files
                .map(({ format, path }) => link(format, addressOf(`${SITE_PATHS.data}${path}`)))
                .join(', '),
            ]),
          ),
        ),
        ...section('Data dictionary', [
          'Optional fields may be absent in JSON and empty in CSV. Dates are 2026, 2026-10 or 2026-10-02.',
        ]),
        ...dataDictionary().flatMap(({ name, title, fields }) =>
          section(
            title,
            [
              link('JSON Schema', addressOf(`${SITE_PATHS.data}schema/${name}.json`)),
              ...table(
                ['Field', 'Type', 'Meaning'],
                fields.map(({ name: field, type, words, isRequired, meaning }) => [
                  plain(field),
                  plain(isRequired ? type : `${type}, optional`),
                  plain([meaning, words.join(', ')].filter(Boolean).join(' ')),
                ]),
              ),
            ],
            3,
          ),
        ),
      ],
    };
  });
