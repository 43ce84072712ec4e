import { startTestApp, type TestApp } from '../../api/src/testing/test-app.js';
import { startTestBrowser, type TestBrowser } from '../../api/src/testing/test-browser.js';

let app: TestApp;
let browser: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  browser = await startTestBrowser(app);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
});

describe('the session of the admin application', () => {
  it('opens by a deep link after signing in, survives a reload, and is one of several', async () => {
    const korwil = await browser.visit({ device: 'LAPTOP' });
    await korwil.signIn('korwil', '/admin/pegawai');
    const heading = korwil.page.getByRole('heading', { name: 'Pegawai', level: 1 });
    await heading.waitFor();
    await korwil.page.reload();
    await heading.waitFor();
    const elsewhere = await browser.visit({ device: 'LAPTOP' });
    await elsewhere.signIn('korwil', '/admin/akun');
    await elsewhere.page.getByRole('heading', { name: 'Akun', level: 1 }).waitFor();
    expect(korwil.complaints).toEqual([]);
    await elsewhere.close();
    await korwil.close();
  });

  it.each(['light', 'dark'] as const)(
    'gives axe nothing to find on the sign-in page in %s',
    async (theme) => {
      const nobody = await browser.visit({ device: 'LAPTOP', theme });
      await nobody.page.goto('/admin/');
      await nobody.page.getByLabel('NIP').waitFor();
      expect(await nobody.axeViolations()).toEqual([]);
      await nobody.close();
    },
  );
});
