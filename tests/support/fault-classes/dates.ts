import { type FaultClass, faultIn, MARK, swap } from './fault-class.ts';
import { entries, events, lines } from './sites.ts';

const FITS = 'record-fits-schema';

/** Dates that are none, that are not written as we write them, or that contradict each other. */
export const DATE_FAULTS: readonly FaultClass[] = [
  faultIn(
    'date: day that no month has',
    FITS,
    lines('facts'),
    swap(/((?:observed|published)On: )'.*'/, "$1'2026-02-30'"),
  ),
  faultIn(
    'date: month 13',
    FITS,
    lines('facts'),
    swap(/((?:observed|published)On: )'.*'/, "$1'2026-13'"),
  ),
  faultIn(
    'date: day and month swapped',
    FITS,
    lines('facts'),
    swap(/(verifiedOn: )'.*'/, "$1'2026-22-11'"),
  ),
  faultIn('date: day first', FITS, lines('facts'), swap(/(verifiedOn: )'.*'/, "$1'22-11-2026'")),
  faultIn(
    'date: with slashes',
    FITS,
    lines('facts'),
    swap(/((?:observed|published)On: )'.*'/, "$1'2026/10/02'"),
  ),
  faultIn(
    'date: with a time',
    FITS,
    lines('facts'),
    swap(/((?:observed|published)On: )'.*'/, "$1'2026-10-02T09:00:00Z'"),
  ),
  faultIn(
    'date: one digit for the month',
    FITS,
    lines('facts'),
    swap(/((?:observed|published)On: )'.*'/, "$1'2026-1-02'"),
  ),
  faultIn(
    'date: full-width digits',
    FITS,
    lines('facts'),
    swap(/((?:observed|published)On: )'.*'/, "$1'２０２６-10-02'"),
  ),
  faultIn('date: in words', FITS, lines('facts'), swap(/(verifiedOn: )'.*'/, '$1last Tuesday')),
  faultIn(
    'date: unquoted year',
    FITS,
    lines('facts'),
    swap(/((?:observed|published)On: )'.*'/, '$12026'),
  ),
  faultIn('date: unquoted day', FITS, lines('articles'), swap(/(updated: )'.*'/, '$12026-11-22')),
  faultIn(
    'date: unquoted day of a fact',
    FITS,
    lines('facts'),
    swap(/(verifiedOn: )'.*'/, '$12026-11-22'),
  ),
  faultIn('date: empty', FITS, lines('facts'), swap(/(verifiedOn: )'.*'/, '$1')),
  faultIn(
    'date: verified without a day',
    FITS,
    lines('facts'),
    swap(/(verifiedOn: )'.*'/, "$1'2026-11'"),
  ),
  faultIn(
    'date: missing',
    FITS,
    entries('facts'),
    swap(
      /^( {2}[a-z0-9-]+:\n(?:(?! {4}(?:observed|published)On)[\s\S])*)(?: {4}(?:observed|published)On: .*\n)+/,
      `${MARK}$1`,
    ),
  ),
  faultIn(
    'date: the field of old',
    FITS,
    lines('facts'),
    swap(/(?:observed|published)On: /, 'asOf: '),
  ),
  faultIn(
    'date: measured after it was published',
    FITS,
    entries('facts'),
    swap(
      /^( *[a-z0-9-]+:\n[\s\S]*?) {4}publishedOn: ('20\d\d-\d\d-\d\d')\n([\s\S]*? {4}status: measured\n)/,
      `$1    publishedOn: $2\n    observedOn: ${MARK}'2026-11-22'\n$3`,
    ),
  ),
  faultIn(
    'date: verified before it held',
    FITS,
    lines('facts'),
    swap(/(verifiedOn: )'.*'/, "$1'2001-01-01'"),
  ),
  faultIn('date: impossible, of an event', FITS, events, swap(/(date: )'.*'/, "$1'2026-04-31'")),
  faultIn(
    'date: precision that does not fit',
    FITS,
    events,
    swap(/precision: day/, 'precision: month'),
  ),
  faultIn(
    'date: impossible, of a reference',
    FITS,
    lines('references'),
    swap(/^(publishedOn: )'.*'/, "$1'2025-06-31'"),
  ),
  faultIn(
    'date: impossible, of an article',
    FITS,
    lines('articles'),
    swap(/(updated: )'.*'/, "$1'2026-02-29'"),
  ),
];
