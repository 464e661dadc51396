const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const SHEET = /<link rel="stylesheet"[^>]*>/g;

/**
 * Puts the stylesheets of a page right behind its policy. Browsers do not look ahead past a policy
 * in a page, so that sheets further down are asked for late; in Chromium a page that is drawn before
 * they are known also loses its fade.
 */
export function stylesFirst(html: string): string {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end);
  const policy = POLICY.exec(head)?.[0];
  const sheets = head.match(SHEET);
  if (policy === undefined || sheets === null) return html;
  const rest = head.replace(SHEET, '').replace(policy, () => policy + sheets.join(''));
  return rest + html.slice(end);
}
