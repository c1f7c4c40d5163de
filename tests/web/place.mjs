// Where the page is tried: Debian's Chromium, the program with its page built in, a ledger of our own samples
// and of one hostile article. Says why when something is missing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..', '..');
export const shots = join(root, 'build', 'web-shots');
const require = createRequire(join(root, 'web', 'package.json'));

export const hostile = JSON.parse(readFileSync(join(here, 'hostile.json'), 'utf8'));

export function chromium() {
  return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path && existsSync(path)) ?? null;
}

// The program: $UKTI, else the newest build that has one.
export function program() {
  return [process.env.UKTI, join(root, 'build/release/ukti'), join(root, 'build/dev/ukti')].find((path) => path && existsSync(path)) ?? null;
}

export function serves(ukti) {
  return spawnSync(ukti, ['serve', '--help']).status === 0;
}

export async function browser() {
  return require('playwright-core').chromium.launch({ executablePath: chromium(), args: ['--no-sandbox', '--font-render-hinting=none'] });
}
export const axe = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// A ledger in a folder of its own, and a server over it that ends with the test; empty and for reading only where asked.
export async function serve(ukti, empty = false) {
  const folder = mkdtempSync(join(tmpdir(), 'ukti-web-'));
  const ledger = join(folder, 'samples.ukti');
  const evil = join(folder, 'hostile.jsonl');
  // One line of 200 KB beside the rest: long lines are cut and shown behind a button.
  writeFileSync(evil, JSON.stringify({ ...hostile, text: `${hostile.text}\n\n${'দীর্ঘশব্দ'.repeat(22_000)}` }) + '\n');
  const nothing = join(folder, 'nothing.jsonl');
  writeFileSync(nothing, '');
  const samples = ['factory-fire.jsonl', 'river-port.jsonl'].map((name) => join(root, 'samples', name));
  const added = spawnSync(ukti, ['add', ledger, ...(empty ? [nothing] : [...samples, evil]), '--quiet'], { encoding: 'utf8' });
  if (added.status !== 0) throw new Error(`ukti add: ${added.stderr}`);
  const server = spawn(ukti, ['serve', ledger, '--port', '0', ...(empty ? [] : ['--edit', '--author', 'Tester'])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`no address after 20 s: ${said}`)), 20_000);
    server.stdout.on('data', (data) => {
      said += data;
      const match = /(http:\/\/[^\s]+)/.exec(said);
      if (match) resolve(match[1].replace(/\/$/, '')), clearTimeout(timer);
    });
    server.on('exit', (code) => reject(new Error(`ukti serve ended with ${code}: ${said}`)));
  });
  return {
    address,
    end() {
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
