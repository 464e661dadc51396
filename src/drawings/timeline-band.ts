import { formatDate, formatShortDate } from '../knowledge/format-date.ts';
import { dot, spread } from './axes.ts';
import { type Drawing, drawingView } from './drawing.ts';
import { type DrawingSource, eventOf } from './drawing-source.ts';
import { path, shape, text } from './svg.ts';

const ID = 'timeline-band';
const TITLE = 'DGX Spark since its announcement';
const TOP = 12;
/** Drawing units for a day. */
const DAY_HEIGHT = 0.68;
const DAY = 86_400_000;
const AXIS_X = 46;
const LABEL_X = 76;
const GAP = 34;

/** Events with a few words; the whole sentence stands in the table. */
const EVENTS = [
  { id: 'project-digits-at-ces', words: 'Project DIGITS shown' },
  { id: 'renamed-dgx-spark', words: 'Renamed DGX Spark; DGX Station announced' },
  { id: 'may-target-missed', words: 'First month named for sales passes' },
  { id: 'on-sale', words: 'On sale', isOwn: true },
  { id: 'ces-2026-update', words: 'Software update at CES' },
  { id: 'price-rise-february', words: 'First rise of the price' },
  { id: 'gtc-2026-four-units', words: 'Clusters of four through a switch' },
  { id: 'rtx-spark-announced', words: 'RTX Spark announced' },
  { id: 'dgx-os-7-5-0', words: 'DGX OS 7.5.0' },
  { id: 'bulletin-5867', words: 'Security bulletin on the firmware' },
  { id: 'price-rise-october', words: 'Second rise of the price' },
  { id: 'dgx-spark-64gb-announced', words: 'Version with 64 GB announced' },
  { id: 'dgx-spark-64gb-sales-date', words: 'First day of sales of that version' },
] as const;

/** Events on an axis of time that runs downwards, true to scale. */
export const TIMELINE_BAND: Drawing = {
  id: ID,
  needs: EVENTS.map(({ id }) => `events/${id}`),
  draw: (source: DrawingSource) => {
    const events = EVENTS.map((own) => {
      const event = eventOf(source, own.id);
      return { ...own, isOwn: 'isOwn' in own, event, day: dayOf(event.date) };
    }).sort((a, b) => a.day - b.day);
    const [first, last] = [events[0], events.at(-1)];
    const start = first?.day ?? 0;
    const length = ((last?.day ?? 0) - start) * DAY_HEIGHT;
    const down = (day: number): number => TOP + (day - start) * DAY_HEIGHT;
    const base = TOP + length;
    const labels = spread(
      events.map(({ day }) => down(day)),
      GAP,
      { least: TOP, most: base + GAP },
    );
    const years = yearsBetween(first?.event.date ?? '', last?.event.date ?? '');
    return drawingView({
      id: ID,
      title: TITLE,
      description:
        `${events.length} events, ${first === undefined ? '' : `from ${formatDate(first.event.date)}`} to ${last === undefined ? '' : formatDate(last.event.date)}, true to scale in time. ` +
        'An event of which only the month is known stands at its first day.',
      columns: ['Date', 'Event', 'In full'],
      rows: events.map(({ event, words }) => [formatDate(event.date), words, event.text]),
      height: Math.max(base, labels.at(-1) ?? 0) + 26,
      parts: [
        shape('d-line', path('M', AXIS_X, TOP, 'V', base)),
        ...years.flatMap((year) => {
          const y = down(dayOf(`${year}`));
          return [
            shape('d-line', path('M', AXIS_X - 8, y, 'h', 8)),
            text(AXIS_X - 12, y + 5, `${year}`, { className: 'd-b', anchor: 'end' }),
          ];
        }),
        shape(
          'd-grid',
          events
            .map(({ day }, index) =>
              path('M', AXIS_X, down(day), 'L', LABEL_X - 14, labels[index] ?? 0, 'h', 10),
            )
            .join(''),
        ),
        ...events.map(({ day, isOwn }) => dot(isOwn ? 'd-dot-own' : 'd-dot', AXIS_X, down(day), 5)),
        ...events.flatMap(({ event, words, isOwn }, index) => {
          const y = labels[index] ?? 0;
          return [
            text(LABEL_X, y + 2, words, isOwn ? { className: 'd-b' } : {}),
            text(LABEL_X, y + 18, formatShortDate(event.date), { className: 'd-s' }),
          ];
        }),
      ],
    });
  },
};

/** Days since 1970; a month counts from its first day. */
function dayOf(date: string): number {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / DAY;
}

/** The years that begin between two dates. */
function yearsBetween(from: string, until: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + 1 + index);
}
