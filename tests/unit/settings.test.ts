import { describe, expect, it } from 'vitest';
import { BEFORE_PAINT } from '../../src/browser/before-paint.ts';
import { FIELDS } from '../../src/browser/settings/appearance-fields.ts';
import { SETTING_NAMES, SETTINGS } from '../../src/browser/settings/known-settings.ts';
import { parseSettings } from '../../src/browser/settings/stored-settings.ts';

/** Runs the script before the first paint over a storage, and returns what it put on the page. */
function paint(
  stored: Readonly<Record<string, string>> | undefined,
  { search = '', hash = '', type = 0 } = {},
) {
  const attributes = new Map<string, string>();
  const metas: { name: string; content: string }[] = [];
  const document = {
    documentElement: {
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      get dataset() {
        return { theme: attributes.get('data-theme') };
      },
    },
    createElement: () => ({ name: '', content: '' }),
    head: { append: (meta: { name: string; content: string }) => metas.push(meta) },
  };
  const storage =
    stored === undefined
      ? undefined
      : { getItem: (key: string): string | null => stored[key] ?? null };
  const performance = { navigation: { type } };
  new Function('document', 'localStorage', 'location', 'performance', BEFORE_PAINT)(
    document,
    storage,
    { search, hash },
    performance,
  );
  return { attributes: Object.fromEntries(attributes), metas };
}

const settings = (value: unknown) => ({ settings: JSON.stringify(value) });

describe('the script before the first paint', () => {
  it('stays within a few hundred bytes', () => {
    expect(BEFORE_PAINT.length).toBeLessThan(600);
    expect(BEFORE_PAINT).not.toContain('<');
  });

  it('puts every allowed value of every setting on the root element', () => {
    for (const name of SETTING_NAMES)
      for (const value of SETTINGS[name])
        expect(paint(settings({ [name]: value })).attributes).toEqual({ [`data-${name}`]: value });
  });

  it('says that the address asks for something, without storage too', () => {
    for (const stored of [{}, undefined])
      expect(paint(stored, { search: '?area=power' }).attributes).toEqual({
        'data-asks': '',
        'data-whole': '',
      });
  });

  it.each([{ hash: '#y2025' }, { type: 1 }, { type: 2 }])(
    'says that the page does not begin at its top: %j',
    (begun) => {
      for (const stored of [{}, undefined])
        expect(paint(stored, begun).attributes).toEqual({ 'data-whole': '' });
    },
  );

  it('passes over what is no setting, or no allowed value', () => {
    const odd = { theme: 'dark\n', width: 'light', base: '/x/', units: 1, keys: null, other: 'on' };
    expect(paint(settings(odd)).attributes).toEqual({});
  });

  it('keeps the theme chosen before there were other settings, unless there is a newer one', () => {
    expect(paint({ theme: 'dark' }).attributes).toEqual({ 'data-theme': 'dark' });
    expect(paint({ theme: 'dark', ...settings({ theme: 'light' }) }).attributes).toEqual({
      'data-theme': 'light',
    });
  });

  it('paints the frame of the browser in the chosen theme, and only then', () => {
    expect(paint(settings({ theme: 'dark' })).metas).toEqual([
      { name: 'theme-color', content: '#171511' },
    ]);
    expect(paint(settings({ width: 'wide' })).metas).toEqual([]);
  });

  it.each(['', '{', 'null', '[]', '7', '"theme"'])('bears a storage that holds %j', (text) => {
    expect(paint({ settings: text }).attributes).toEqual({});
  });

  it('bears a browser that refuses its storage', () => {
    expect(paint(undefined).attributes).toEqual({});
  });
});

describe('stored settings', () => {
  it('are read as the script before the first paint reads them', () => {
    const stored = { theme: 'dark', 'text-size': '125', width: 'huge', units: 'gib', x: 'y' };
    const read = parseSettings(JSON.stringify(stored));
    expect(read).toEqual({ theme: 'dark', 'text-size': '125', units: 'gib' });
    const names = Object.entries(read).map(([name, value]) => [`data-${name}`, value]);
    expect(paint(settings(stored)).attributes).toEqual(Object.fromEntries(names));
  });

  it('take over the old theme, but not in place of a newer one', () => {
    expect(parseSettings(null, 'light')).toEqual({ theme: 'light' });
    expect(parseSettings('{"theme":"dark"}', 'light')).toEqual({ theme: 'dark' });
  });

  it.each([null, '', '{', 'null', '[]', '"a"', '{"theme":["dark"]}'])(
    'are the defaults where the storage holds %j',
    (text) => {
      expect(parseSettings(text)).toEqual({});
    },
  );
});

describe('the panel', () => {
  it('offers each setting once, with every allowed value and the default', () => {
    expect(FIELDS.map(({ name }) => name).sort()).toEqual([...SETTING_NAMES].sort());
    for (const { name, choices } of FIELDS) {
      const values = choices.map(({ value }) => value);
      expect(values.filter((value) => value !== undefined).sort(), name).toEqual(
        [...SETTINGS[name]].sort(),
      );
      expect(
        values.filter((value) => value === undefined),
        name,
      ).toHaveLength(1);
    }
  });
});
