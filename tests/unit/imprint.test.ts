import { describe, expect, it } from 'vitest';
import { addImprint } from '../../src/build/add-imprint.ts';

describe('the last line of a printed page', () => {
  it('names the site and the full address, and the revision where there is one', () => {
    const html = '<link rel="canonical" href="https://a.example/x/"><footer>f</footer></html>';
    expect(addImprint(html, 'Site', '/x/')).toContain(
      'f<p class="imprint">Site: https://a.example/x/</p></footer>',
    );
    expect(addImprint(`<meta name="revision" content="1a2b">${html}`, 'Site', '/x/')).toContain(
      'https://a.example/x/, revision 1a2b</p>',
    );
  });

  it('names the path where the host is not known, and leaves a page without a foot alone', () => {
    expect(addImprint('<footer></footer>', 'Site', '/x/')).toContain('Site: /x/<');
    expect(addImprint('<p>x</p>', 'Site', '/x/')).toBe('<p>x</p>');
  });
});
