/** Key of the browser's storage that holds all settings, as one JSON object. */
export const STORAGE_KEY = 'settings';

/** Key under which a theme alone was kept before there were other settings. */
export const OLD_THEME_KEY = 'theme';
