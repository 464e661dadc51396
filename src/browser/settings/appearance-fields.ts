import type { SettingName } from './known-settings.ts';

/** A choice; without a value it is the default. */
interface Choice {
  readonly text: string;
  readonly value?: string;
}

/** A setting as the panel offers it: one of several choices. */
export interface Field {
  readonly name: SettingName;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly hint?: string;
}

/** What the panel offers, in the order in which it stands there. */
export const FIELDS: readonly Field[] = [
  {
    name: 'theme',
    legend: 'Theme',
    choices: [
      { text: 'System' },
      { text: 'Light', value: 'light' },
      { text: 'Dark', value: 'dark' },
    ],
  },
  {
    name: 'text-size',
    legend: 'Text size',
    choices: [
      { text: 'Small', value: '90' },
      { text: 'Normal' },
      { text: 'Large', value: '112' },
      { text: 'Larger', value: '125' },
      { text: 'Largest', value: '150' },
    ],
  },
  {
    name: 'width',
    legend: 'Width of the text',
    choices: [
      { text: 'Narrow', value: 'narrow' },
      { text: 'Normal' },
      { text: 'Wide', value: 'wide' },
    ],
  },
  {
    name: 'spacing',
    legend: 'Spacing',
    choices: [
      { text: 'Close', value: 'close' },
      { text: 'Normal' },
      { text: 'Open', value: 'open' },
    ],
  },
  {
    name: 'underlines',
    legend: 'Underlined links',
    choices: [
      { text: 'In the text' },
      { text: 'All', value: 'all' },
      { text: 'None', value: 'none' },
    ],
  },
  {
    name: 'previews',
    legend: 'Previews of links',
    choices: [{ text: 'On' }, { text: 'Off', value: 'off' }],
  },
  {
    name: 'touch-previews',
    legend: 'First tap shows the preview',
    choices: [{ text: 'Off' }, { text: 'On', value: 'on' }],
    hint: 'On a touch screen; the second tap opens the link.',
  },
  {
    name: 'keys',
    legend: 'Shortcuts of a single key',
    choices: [{ text: 'On' }, { text: 'Off', value: 'off' }],
  },
  {
    name: 'units',
    legend: 'Memory that models need',
    choices: [{ text: 'As the source counts' }, { text: 'GiB first', value: 'gib' }],
    hint: 'For sizes worked out in bytes. What makers print, such as 128 GB, stays: it need not mean 10⁹ bytes.',
  },
];
