import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoPerson } from '../seeds/demo-accounts.js';
import type { TestApp } from './test-app.js';

/** Nothing of these reaches another machine; the camera shows Chromium's test picture. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** Chromium's test camera is never refused; this is what a page sees of a refusal. */
const REFUSE_THE_CAMERA = `navigator.mediaDevices.getUserMedia = () =>
  Promise.reject(new DOMException('Permission denied', 'NotAllowedError'))`;

/** The two real devices of the system. */
const DEVICES = {
  PHONE: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  LAPTOP: { viewport: { width: 1366, height: 768 } },
} as const;

/** How long a page may take to show what a test waits for (ms); machines of CI are busy. */
const PATIENCE_MS = 10_000;

/** How a visitor comes. */
export interface VisitorOptions {
  readonly device: keyof typeof DEVICES;
  readonly theme?: 'light' | 'dark';
  /** Where the device says that it is; without it the location is refused. */
  readonly position?: { readonly latitude: number; readonly longitude: number; readonly accuracy: number };
  /** Whether the camera may be used; it may by default. */
  readonly camera?: boolean;
}

/** A real browser in front of the API of a test. */
export interface TestBrowser {
  /** A browser profile of its own with one open page. */
  visit(options: VisitorOptions): Promise<Visitor>;
  close(): Promise<void>;
}

/**
 * Starts Chromium. The applications are served from their builds: `npm test` makes them, and so does
 * `npm run build -w admin-web`.
 */
export async function startTestBrowser(app: TestApp): Promise<TestBrowser> {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (executablePath === undefined)
    throw new Error('Only tests of the jest project "browser" have a browser.');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    visit: (options) => openVisitor(app, browser, options),
    close: () => browser.close(),
  };
}

async function openVisitor(app: TestApp, browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const { device, theme = 'light', position, camera = true } = options;
  const context = await browser.newContext({
    ...DEVICES[device],
    baseURL: app.url,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: theme,
    reducedMotion: 'reduce',
    permissions: [...(camera ? ['camera'] : []), ...(position ? ['geolocation'] : [])],
    ...(position && { geolocation: position }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (!camera) await context.addInitScript(REFUSE_THE_CAMERA);
  // Pages live at the time of the test's server, and their clock runs on from there.
  await context.clock.install({ time: app.clock.now() });
  return new Visitor(app, context, await context.newPage());
}

/** Somebody at a device. The browser profile outlives its pages, like a phone on which the tab was closed. */
export class Visitor {
  /** What went wrong inside of the pages: uncaught errors and messages of the console. */
  readonly complaints: string[] = [];

  constructor(
    private readonly app: TestApp,
    readonly context: BrowserContext,
    public page: Page,
  ) {
    this.listen(page);
  }

  /** Opens the application at an address and signs in by its form. */
  async signIn(person: DemoPerson, address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByLabel('NIP').fill(DEMO_ACCOUNTS[person].nip);
    await this.page.getByLabel(/^Kata sandi/).fill(DEMO_PASSWORD);
    await this.page.getByRole('button', { name: /masuk/i }).click();
    await this.page.getByLabel('NIP').waitFor({ state: 'detached' });
  }

  /** Lets time pass on the server and on the device alike. */
  async passTime(milliseconds: number): Promise<void> {
    this.app.clock.advance(milliseconds);
    await this.context.clock.fastForward(milliseconds);
  }

  /** Cuts the device off, or connects it again; the service worker as well. */
  async setOffline(offline: boolean): Promise<void> {
    await this.context.setOffline(offline);
  }

  /** Closes the tab and opens a new one in the same browser profile. */
  async reopen(address: string): Promise<void> {
    await this.page.close();
    this.page = await this.context.newPage();
    this.listen(this.page);
    await this.page.goto(address);
  }

  /** What axe finds against WCAG 2.2 AA on the page as it is now: one line for each violation and place. */
  async axeViolations(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    return this.page.evaluate<string[]>(`axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' at ' + target.join(' ') + ': ' + failureSummary)))`);
  }

  /** Closes the browser profile and forgets it. */
  close(): Promise<void> {
    return this.context.close();
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }
}
