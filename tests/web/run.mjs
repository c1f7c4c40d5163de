// Tries the page in Debian's Chromium over the real server. `npm --prefix web test` calls it after the build;
// without Chromium or a program that serves, it says so and passes.
import { chromium, program, serve, serves } from './place.mjs';

async function withoutPage() {
  const server = await serve(program());
  try {
    return !(await (await fetch(server.address)).text()).includes('id="page"');
  } finally {
    server.end();
  }
}

const missing = !chromium()
  ? 'no Chromium (apt-get install chromium)'
  : !program()
    ? 'no program: build build/dev/ukti or set UKTI'
    : !serves(program())
      ? `${program()} does not serve`
      : (await withoutPage())
        ? `${program()} was built without the page`
        : null;
if (missing) console.log(`web tests skipped: ${missing}`);
else {
  await import('./looks.test.mjs');
  await import('./conduct.test.mjs');
  await import('./hostile.test.mjs');
}
