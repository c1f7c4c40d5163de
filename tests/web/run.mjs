// Tries the page in Debian's Chromium over the real server. `npm --prefix web test` calls it after the build;
// without Chromium or a program that serves, it says so and passes.
import { chromium, program, serves } from './place.mjs';

const missing = !chromium()
  ? 'no Chromium (apt-get install chromium)'
  : !program()
    ? 'no program: build build/dev/ukti or set UKTI'
    : !serves(program())
      ? `${program()} does not serve`
      : null;
if (missing) console.log(`web tests skipped: ${missing}`);
else {
  await import('./looks.test.mjs');
  await import('./conduct.test.mjs');
  await import('./hostile.test.mjs');
}
