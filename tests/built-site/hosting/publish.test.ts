import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER, TEST_SITES } from '../../support/test-sites.ts';

function publishCheck(folder: string, siteUrl?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/command-line/publish-check.ts', folder],
    {
      cwd: PROJECT_FOLDER,
      encoding: 'utf8',
      env: { ...process.env, ...(siteUrl !== undefined && { SITE_URL: siteUrl }) },
    },
  );
  return { status, said: stdout + stderr };
}

describe('npm run publish-check', () => {
  const { subFolder, oneArticle, kitchenSink } = TEST_SITES;

  it.each([subFolder, oneArticle])('finds every absolute address of $folder right', (site) => {
    expect(publishCheck(site.folder, site.environment.SITE_URL)).toMatchObject({
      status: 0,
      said: expect.stringContaining(' 0 wrong addresses'),
    });
  });

  it('refuses a site that was built for another address', () => {
    const { status, said } = publishCheck(oneArticle.folder, 'https://elsewhere.example');
    expect(status).toBe(1);
    expect(said).toContain(
      'about/index.html: canonical address “https://one.example/about/” is not below',
    );
  });

  it('refuses a site that was built without an address', () => {
    const { status, said } = publishCheck(kitchenSink.folder);
    expect(status).toBe(1);
    expect(said).toContain('was built without SITE_URL');
  });

  it('says that there is nothing to check', () => {
    expect(publishCheck('no-such-folder')).toMatchObject({ status: 2 });
  });
});
