// The pictures of docs/page.md, made anew from the samples: node tests/web/pictures.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser, program, root, serve } from './place.mjs';
import { small } from './png.mjs';
import { views } from './views.mjs';

const PICTURES = [
  { view: 'start', language: 'bn', width: 1280, height: 860 },
  { view: 'matter', language: 'en', width: 1280, height: 1500 },
  { view: 'claims', language: 'en', width: 1280, height: 1000, at: '#positions' },
  { view: 'entry', language: 'bn', width: 1280, height: 860 },
  { view: 'matter', language: 'bn', width: 390, height: 1240, dark: true },
];
const folder = join(root, 'docs', 'page');
mkdirSync(folder, { recursive: true });
const server = await serve(program());
const chrome = await browser();
try {
  const all = await views(server.address);
  for (const picture of PICTURES) {
    const view = all.find((one) => one.name === picture.view);
    const context = await chrome.newContext({ viewport: { width: picture.width, height: picture.height }, colorScheme: picture.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${server.address}/${view.hash}${view.hash.includes('?') ? '&' : '?'}lang=${picture.language}`);
    await page.waitForSelector(view.shows);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    if (picture.at) await page.evaluate((at) => document.querySelector(at).scrollIntoView(), picture.at);
    await page.waitForTimeout(200);
    writeFileSync(join(folder, `${picture.view}-${picture.language}-${picture.width}.png`), small(await page.screenshot()));
    await context.close();
  }
} finally {
  await chrome.close();
  server.end();
}
