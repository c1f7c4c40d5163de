// After a build: script and style must stay small (150 KB and 30 KB, gzip), nothing may need an inline script
// or style, and the fonts' licence goes along.
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = join(dirname(fileURLToPath(import.meta.url)), '..');
const assets = join(web, 'dist', 'assets');
const LIMITS = { js: 150 * 1024, css: 30 * 1024 };

copyFileSync(join(web, 'node_modules/@fontsource-variable/noto-serif-bengali/LICENSE'), join(assets, 'fonts-OFL.txt'));

const sums = { js: 0, css: 0 };
let fonts = 0;
for (const name of readdirSync(assets)) {
  const kind = name.split('.').pop();
  if (kind in sums) sums[kind] += gzipSync(readFileSync(join(assets, name)), { level: 9 }).length;
  if (kind === 'woff2') fonts += statSync(join(assets, name)).size;
}
const kb = (n) => `${(n / 1024).toFixed(1)} KB`;
console.log(`script ${kb(sums.js)} of ${kb(LIMITS.js)}, style ${kb(sums.css)} of ${kb(LIMITS.css)} (gzip); fonts ${kb(fonts)}`);

const html = readFileSync(join(web, 'dist', 'index.html'), 'utf8');
const inline = /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i.exec(html);
if (inline) fail(`index.html holds ${inline[0]}: the CSP forbids it`);
for (const kind of Object.keys(LIMITS)) if (sums[kind] > LIMITS[kind]) fail(`${kind} is larger than ${kb(LIMITS[kind])}`);

function fail(message) {
  console.error(`check-size: ${message}`);
  process.exit(1);
}
