import { SETTING_NAMES, SETTINGS, THEME_COLORS } from './settings/known-settings.ts';

/** Matches “name=value” of every setting and allowed value, and nothing else. */
const ALLOWED = `^(${SETTING_NAMES.map((name) => `${name}=(${SETTINGS[name].join('|')})`).join('|')})$`;

/**
 * Runs before the first paint, inline and the same on every page, so that what a reader chose never
 * flashes in late and a policy can name its hash. `data-asks` says that the address asks for
 * something, so that what is about to change is not shown first. Stays this short because every page carries it:
 * what it does is written out in `settings/stored-settings.ts`.
 */
export const BEFORE_PAINT = [
  'const d=document,h=d.documentElement;',
  "if(location.search)h.setAttribute('data-asks','');",
  'try{const l=localStorage,',
  "s={theme:l.getItem('theme'),...JSON.parse(l.getItem('settings'))};",
  `for(const n in s)if(/${ALLOWED}/.test(n+'='+s[n]))h.setAttribute('data-'+n,s[n]);`,
  'const t=h.dataset.theme;',
  "if(t){const m=d.createElement('meta');m.name='theme-color';",
  `m.content=t==='dark'?'${THEME_COLORS.dark}':'${THEME_COLORS.light}';d.head.append(m)}`,
  '}catch{}',
].join('');
