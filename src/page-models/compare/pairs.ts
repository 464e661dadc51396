import { SITE_PATHS } from '../../knowledge/site-paths.ts';
import type { CompareData, CompareDevice } from './data.ts';

/**
 * The pairs of devices that readers most likely look for. Each has a page of its own, which works
 * without script and which search engines find. The first device is the baseline.
 */
export const COMPARE_PAIRS: readonly (readonly [string, string])[] = [
  ['dgx-spark', 'mac-studio-m4-max'],
  ['dgx-spark', 'mac-studio-m3-ultra'],
  ['dgx-spark', 'mac-studio-m5'],
  ['dgx-spark', 'macbook-pro-m5-max'],
  ['dgx-spark', 'framework-desktop'],
  ['dgx-spark', 'ryzen-ai-halo'],
  ['dgx-spark', 'rtx-5090'],
  ['dgx-spark', 'rtx-pro-6000'],
  ['dgx-spark', 'jetson-agx-thor'],
  ['dgx-spark', 'dgx-station'],
  ['dgx-spark', 'dgx-spark-64gb'],
  ['dgx-spark', 'asus-ascent-gx10'],
  ['dgx-spark', 'dell-pro-max-gb10'],
  ['dgx-spark', 'hp-zgx-nano-g1n'],
  ['dgx-spark', 'lenovo-thinkstation-pgx'],
  ['dgx-spark', 'msi-edgexpert'],
  ['dgx-spark', 'gigabyte-ai-top-atom'],
  ['dgx-spark', 'acer-veriton-gn100'],
  ['dgx-spark', 'altos-brainsphere-gb10-f1'],
  ['gb10', 'ryzen-ai-max-395'],
  ['gb10', 'rtx-spark'],
  ['asus-ascent-gx10', 'dell-pro-max-gb10'],
  ['asus-ascent-gx10', 'msi-edgexpert'],
  ['framework-desktop', 'mac-studio-m4-max'],
  ['mac-studio-m4-max', 'mac-studio-m3-ultra'],
  ['rtx-5090', 'rtx-pro-6000'],
];

/** The comparison that the page opens with; devices that the content lacks are left out. */
export const DEFAULT_DEVICES: readonly string[] = [
  'dgx-spark',
  'mac-studio-m4-max',
  'framework-desktop',
];

/** A pre-rendered comparison of two devices. */
export interface ComparePair {
  readonly a: CompareDevice;
  readonly b: CompareDevice;
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** The pairs whose devices both exist. */
export function comparePairs({ devices }: CompareData): ComparePair[] {
  const byId = new Map(devices.map((device) => [device.id, device]));
  const shortNames = devices.map(({ title }) => shortTitle(title));
  const nameOf = ({ title }: CompareDevice): string => {
    const short = shortTitle(title);
    return shortNames.indexOf(short) === shortNames.lastIndexOf(short) ? short : title;
  };
  return COMPARE_PAIRS.flatMap(([first, second]) => {
    const a = byId.get(first);
    const b = byId.get(second);
    return a === undefined || b === undefined ? [] : [pairOf(a, b, nameOf)];
  });
}

function pairOf(
  a: CompareDevice,
  b: CompareDevice,
  nameOf: (device: CompareDevice) => string,
): ComparePair {
  const ofA = new Set(a.figures.map(({ property }) => property));
  const common = new Set(b.figures.map(({ property }) => property).filter((id) => ofA.has(id)));
  return {
    a,
    b,
    path: `${SITE_PATHS.compare}${a.id}/${b.id}/`,
    title: `${nameOf(a)} and ${nameOf(b)} compared`,
    description: `${a.title} and ${b.title} side by side: ${common.size} properties with figures of both, each with its source, date and ratio.`,
  };
}

/** A title without what stands in brackets at its end. */
const shortTitle = (title: string): string => title.replace(/ \([^)]*\)$/, '');

/** What to compare at first, of the devices that exist. */
export function defaultDevices(data: CompareData): string[] {
  const wanted = DEFAULT_DEVICES.filter((id) => data.devices.some((device) => device.id === id));
  return wanted.length >= 2 ? wanted : data.devices.slice(0, 2).map(({ id }) => id);
}
