import { body, type Payload, pairs } from './payload.ts';

/** Addresses that run, hide what they are, or leave the site without saying so. */
const ADDRESSES = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  'javascript&#0000058;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  '&NewLine;javascript:alert(1)',
  '&Tab;javascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java&#10;script:alert(1)',
  'java&#13;script:alert(1)',
  'java&#9;script&#9;:alert(1)',
  '&#1;javascript:alert(1)',
  '&#32;javascript:alert(1)',
  '&#xFEFF;javascript:alert(1)',
  '\\javascript:alert(1)',
  'javascript\\:alert(1)',
  'javascript://example.org/%0Aalert(1)',
  'javascript:%61lert(1)',
  'view-source:javascript:alert(1)',
  'jar:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'vbscript:msgbox(1)',
  'VBScript:msgbox(1)',
  'data:text/html,hello',
  'data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,hello',
  'DATA:text/html,hello',
  'dat&#97;:text/html,hello',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'filesystem:https://example.org/x',
  'about:blank',
  'ftp://example.org/x',
  'ws://example.org/',
  'intent://example.org/',
  'ms-settings:privacy',
  'tel:+123',
  '//example.org/x',
  '///example.org/x',
  '/\\example.org/x',
  '\\\\\\\\example.org/x',
  '/&Tab;/example.org/x',
  '/&NewLine;/example.org/x',
  '&#47;&#47;example.org/x',
  '&sol;&sol;example.org/x',
  '/&bsol;example.org/x',
  '&#32;//example.org/x',
  '/wiki/../../etc/passwd',
  '../../package.json',
  '/wiki/%2e%2e/box/',
  '?redirect=https://example.org/',
];

/** How an address can be written into an article. */
const FORMS: readonly (readonly [name: string, put: (url: string) => string])[] = [
  ['link', (url) => `See [there](<${url}>).`],
  ['link definition', (url) => `See [there][x].\n\n[x]: <${url}>`],
  ['image', (url) => `![A board](<${url}>)`],
  ['image definition', (url) => `![A board][x]\n\n[x]: <${url}>`],
];

/** Addresses that are links by themselves. */
const AUTOLINKS = [
  '<javascript:alert(1)>',
  '<data:text/html,hello>',
  '<vbscript:msgbox(1)>',
  '<https://example.org/>',
  '<JAVASCRIPT:alert(1)>',
];

export const LINKS: readonly Payload[] = [
  ...pairs(ADDRESSES, FORMS, (url, [how, put]) => body(`${how}: ${url}`, put(url))),
  ...AUTOLINKS.map((text) => body(`autolink: ${text}`, `See ${text}.`)),
  ...ADDRESSES.slice(0, 9).map((url) =>
    body(`link around bold words: ${url}`, `[**Bold words**](<${url}>)`),
  ),
];
