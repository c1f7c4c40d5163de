// How long the start page takes to show its lists, in Debian's Chromium: first_view.mjs URL
//
// Measured in the page itself, from the start of the navigation to the frame after both lists have entries. Each time in a
// browser that has nothing cached; the first time the server has not been asked by a browser either.
import { browser } from '../tests/web/place.mjs';

const [address] = process.argv.slice(2);
const times = [];
for (let i = 0; i < 7; ++i) {
  const chromium = await browser();
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(() => {
    const all = () => {
      const columns = [...document.querySelectorAll('.columns > section')];
      return columns.length > 1 && columns.every((column) => column.querySelector('ol.list li a'));
    };
    const watch = new MutationObserver(() => {
      if (!all()) return;
      watch.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => (window.shownAfter = performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.shownAfter, null, { timeout: 30_000 });
  times.push(await page.evaluate(() => window.shownAfter));
  await chromium.close();
}
const sorted = [...times].sort((a, b) => a - b);
console.log(`first view: ${times[0].toFixed(0)} ms at first; median of seven ${sorted[3].toFixed(0)} ms, slowest ${sorted[6].toFixed(0)} ms`);
