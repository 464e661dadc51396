import { SETTING_NAMES, SETTINGS, THEME_COLORS } from './settings/known-settings.ts';

const choiceOf = (values: readonly string[]): string =>
  values.length === 1 ? values.join() : `(${values.join('|')})`;
/** Matches “name=value” of every setting and allowed value, and nothing else. */
const ALLOWED = `^(${SETTING_NAMES.map((name) => `${name}=${choiceOf(SETTINGS[name])}`).join('|')})$`;

/**
 * Runs before the first paint, inline and the same on every page, so that what a reader chose never
 * flashes in late and a policy can name its hash. `data-asks` says that the address asks for
 * something, so that what is about to change is not shown first; `data-whole` that the page is not begun at
 * its top, or not with all that stands in it, so that all of it is laid out and the place is found. Stays this short because every page carries it:
 * what it does is written out in `settings/stored-settings.ts`.
 */
export const BEFORE_PAINT = [
  "let d=document,h=d.documentElement,{search:q,hash:f}=location,a=(n,v='')=>h.setAttribute('data-'+n,v);",
  "q&&a('asks');",
  // The newer way to ask how a page was come to is too long for what every page carries.
  "if(q+f||performance.navigation.type)a('whole');",
  'try{let l=localStorage,',
  "s={theme:l.getItem('theme'),...JSON.parse(l.getItem('settings'))};",
  `for(let n in s)/${ALLOWED}/.test(n+'='+s[n])&&a(n,s[n]);`,
  "let t=h.dataset.theme,m=d.createElement('meta');",
  "if(t){m.name='theme-color';",
  `m.content=t=='dark'?'${THEME_COLORS.dark}':'${THEME_COLORS.light}';d.head.append(m)}`,
  '}catch{}',
].join('');
