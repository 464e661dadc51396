/**
 * Every setting, with the values it may have beside its default, which is never written. Each
 * stands on the root element as `data-<name>`, where styles and scripts read it.
 */
export const SETTINGS = {
  theme: ['light', 'dark'],
  /** Percent of the size that the reader's browser gives to text. */
  'text-size': ['90', '112', '125', '150'],
  width: ['narrow', 'wide'],
  spacing: ['close', 'open'],
  /** Which links are underlined: all, or none until pointed at. */
  underlines: ['all', 'none'],
  previews: ['off'],
  'touch-previews': ['on'],
  /** Shortcuts of a single key. */
  keys: ['off'],
  /** Which unit of memory comes first. */
  units: ['gib'],
} as const;

export type SettingName = keyof typeof SETTINGS;

export const SETTING_NAMES: readonly SettingName[] = [
  'theme',
  'text-size',
  'width',
  'spacing',
  'underlines',
  'previews',
  'touch-previews',
  'keys',
  'units',
];

/** What a reader chose; a setting at its default is absent. */
export type Settings = Readonly<Partial<Record<SettingName, string>>>;

/** Colour of the browser's own frame: that of the paper in each theme. */
export const THEME_COLORS = { light: '#fdfcf9', dark: '#171511' } as const;

/** Whether a value is one that the setting may have beside its default. */
export function isAllowed(name: SettingName, value: unknown): value is string {
  return SETTINGS[name].some((allowed) => allowed === value);
}
