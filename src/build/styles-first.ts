const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const SHEET = /<link rel="stylesheet"[^>]*>/g;
/** The script that sets what the reader chose: it must not wait for a stylesheet. */
const FIRST_SCRIPT = /^<script>.*?<\/script>/s;

/**
 * Puts the stylesheets of a page right behind its policy and the script before the first paint.
 * Browsers do not look ahead past a policy in a page, so that sheets further down are asked for late;
 * in Chromium a page that is drawn before they are known also loses its fade.
 */
export function stylesFirst(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const policy = POLICY.exec(head)?.[0];
  const sheets = head.match(SHEET);
  if (policy === undefined || sheets === null) return html;
  const plain = head.replace(SHEET, '');
  const behind = plain.indexOf(policy) + policy.length;
  const script = FIRST_SCRIPT.exec(plain.slice(behind))?.[0] ?? '';
  const at = behind + script.length;
  return plain.slice(0, at) + sheets.join('') + plain.slice(at) + html.slice(end);
}
