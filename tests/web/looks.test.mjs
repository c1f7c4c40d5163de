// Every view in both languages at three widths, light and dark: nothing runs out of the page, no error is
// printed, axe finds nothing, and a picture is kept in build/web-shots.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { axe, browser, program, serve, shots } from './place.mjs';
import { views } from './views.mjs';

const WIDTHS = [
  [390, 844],
  [820, 1100],
  [1440, 900],
];

test('views', async (t) => {
  mkdirSync(shots, { recursive: true });
  const server = await serve(program());
  const chrome = await browser();
  t.after(async () => {
    await chrome.close();
    server.end();
  });
  const all = await views(server.address);
  const rules = axe();
  for (const language of ['bn', 'en'])
    for (const [width, height] of WIDTHS) {
      const dark = (language === 'en') === (width === 820);
      const context = await chrome.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', bypassCSP: true, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const faults = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => !request.url().startsWith(server.address) && faults.push(`asks ${request.url()}`));
      for (const view of all)
        await t.test(`${view.name}, ${language}, ${width}`, async () => {
          faults.length = 0;
          await page.goto('about:blank');
          await page.goto(`${server.address}/${view.hash}${view.hash.includes('?') ? '&' : '?'}lang=${language}`);
          await page.waitForSelector(view.shows, { timeout: 10_000 });
          await page.evaluate(() => document.fonts.ready);
          await page.waitForTimeout(150);
          await page.screenshot({ path: join(shots, `${view.name}-${language}-${width}${dark ? '-dark' : ''}.png`), fullPage: !view.fold });
          assert.deepEqual(faults, []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'runs out of the page');
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
          await page.evaluate(rules);
          const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
          assert.deepEqual(
            found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`),
            [],
          );
        });
      await context.close();
    }
});
