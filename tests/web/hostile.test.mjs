// A hostile article shows as text: no script of it runs, no markup of it becomes an element, its writing
// direction stays inside, its link is none.
import assert from 'node:assert/strict';
import test from 'node:test';
import { browser, hostile, program, serve } from './place.mjs';

test('a hostile article', async (t) => {
  const server = await serve(program());
  const chrome = await browser();
  t.after(async () => {
    await chrome.close();
    server.end();
  });
  const page = await chrome.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  for (const hash of [`#/article/${hostile.id}?lang=bn`, `#/search?q=${encodeURIComponent('সতর্কতা')}`, '#/?all=1', '#/network'])
    await t.test(hash, async () => {
      await page.goto('about:blank');
      await page.goto(`${server.address}/${hash}`);
      await page.waitForSelector('main h1, main .text');
      await page.waitForTimeout(400);
      assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
      assert.equal(await page.evaluate(() => document.querySelectorAll('main img, main script, main style, main [onload], main a[href^="javascript:"]').length), 0);
      assert.deepEqual(faults, []);
    });
  await page.goto(`${server.address}/#/article/${hostile.id}?lang=bn`);
  await page.waitForSelector('.text .mark');
  const text = await page.textContent('.text');
  assert.ok(text.includes('<script>window.hacked=1</script>'), 'markup is shown as it was written');
  assert.ok(text.includes('U+202E'), 'a control that turns the writing is named');
  assert.ok(!/[\u202A-\u202E\u2066-\u2069]/.test(text), 'and not obeyed');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'an endless line stays in the page');
  assert.ok(await page.evaluate(() => document.querySelectorAll('main *').length) < 6000);
});
