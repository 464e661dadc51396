/**
 * Reads and writes the settings. What stands on the root element holds for this page; the storage
 * carries it to other pages and tabs, if the browser has one for us.
 */
import {
  isAllowed,
  SETTING_NAMES,
  type SettingName,
  type Settings,
  THEME_COLORS,
} from './known-settings.ts';
import { OLD_THEME_KEY, STORAGE_KEY } from './storage-keys.ts';

/** Told to whoever shows a setting or follows one, after the root element has it. */
export const SETTINGS_EVENT = 'settingschange';

/** Reads the text of the storage; what is no setting, or no allowed value, is passed over. */
export function parseSettings(text: string | null, oldTheme: string | null = null): Settings {
  const stored = parseObject(text);
  if (oldTheme !== null && !('theme' in stored)) stored['theme'] = oldTheme;
  const known = SETTING_NAMES.flatMap((name): [SettingName, string][] => {
    const value = stored[name];
    return isAllowed(name, value) ? [[name, value]] : [];
  });
  return Object.fromEntries(known);
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Another program wrote it, or half of it; the defaults are better than a fault.
    return {};
  }
}

/** The settings that hold on this page. */
export function currentSettings(): Settings {
  const root = document.documentElement;
  const entries = SETTING_NAMES.flatMap((name): [SettingName, string][] => {
    const value = root.getAttribute(`data-${name}`);
    return isAllowed(name, value) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

/** Puts settings on the root element, takes away those at their default, and tells the page. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    if (value === undefined) root.removeAttribute(`data-${name}`);
    else if (root.getAttribute(`data-${name}`) !== value) root.setAttribute(`data-${name}`, value);
  }
  paintFrame(settings.theme);
  dispatchEvent(new Event(SETTINGS_EVENT));
}

/** Chooses a value, or the default with undefined: on this page at once, on others if it can be kept. */
export function chooseSetting(name: SettingName, value: string | undefined): boolean {
  const { [name]: _, ...others } = currentSettings();
  const settings = isAllowed(name, value) ? { ...others, [name]: value } : others;
  applySettings(settings);
  return keepSettings(settings);
}

/** Puts every setting back to its default. */
export function resetSettings(): boolean {
  applySettings({});
  return keepSettings({});
}

/** Brings the page to what is stored: another tab may have chosen since. */
export function followStorage(): void {
  try {
    applySettings(
      parseSettings(localStorage.getItem(STORAGE_KEY), localStorage.getItem(OLD_THEME_KEY)),
    );
  } catch {
    // Storage can be switched off; what was chosen on this page stays.
  }
}

/** Whether the settings could be kept for other pages. */
function keepSettings(settings: Settings): boolean {
  try {
    if (Object.keys(settings).length === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(settings));
    localStorage.removeItem(OLD_THEME_KEY);
    return true;
  } catch {
    // Storage can be switched off or full; the choice then lasts for this page only.
    return false;
  }
}

/** The first `theme-color` counts; without one of ours the two that follow the system do. */
function paintFrame(theme: string | undefined): void {
  const own = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]:not([media])');
  if (theme !== 'light' && theme !== 'dark') {
    own?.remove();
    return;
  }
  const meta = own ?? document.createElement('meta');
  meta.name = 'theme-color';
  meta.content = THEME_COLORS[theme];
  if (own === null) document.head.prepend(meta);
}
