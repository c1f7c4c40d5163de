// Single keys that move through the page. They are silent while somebody writes, while a dialog is open, and
// when switched off (WCAG 2.1.4).
import { stepDay } from './step';
import { view } from './view.svelte';
import type { Page } from './route';

const OFF = 'ukti.keys.off';
const PAGE_KEYS: Record<string, Page> = { m: 'start', p: 'parties', n: 'network', w: 'map', r: 'read', c: 'corrections' };
export const pageKeys = Object.entries(PAGE_KEYS);

export const keysOff = () => localStorage.getItem(OFF) === '1';
export const setKeysOff = (off: boolean) => localStorage.setItem(OFF, off ? '1' : '0');

// The day that is shown moves to the day of the telling before or after: of the matter, where one is shown.
export function moveDay(step: 1 | -1) {
  view.change({ as_of: stepDay(view.ownDays ?? view.days, view.asOf, step) ?? '' });
}

function moveFocus(step: number) {
  const stops = [...document.querySelectorAll<HTMLElement>('main [data-stop]')].filter((e) => e.offsetParent !== null);
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at === -1 ? (step > 0 ? 0 : stops.length - 1) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

let going = false;

export function onKey(event: KeyboardEvent, help: () => void) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || keysOff()) return;
  const target = event.target as HTMLElement;
  if (target.closest('input, select, textarea, dialog, [contenteditable]')) return;
  const key = event.key.toLowerCase();
  if (going) {
    going = false;
    const page = PAGE_KEYS[key];
    if (page) {
      view.go(page);
      event.preventDefault();
    }
    return;
  }
  const done = run(event.key, key, help);
  if (done) event.preventDefault();
}

function run(raw: string, key: string, help: () => void): boolean {
  if (raw === '?') help();
  else if (raw === '/') document.getElementById('search')?.focus();
  else if (raw === '[') moveDay(-1);
  else if (raw === ']') moveDay(1);
  else if (raw === '\\') view.change({ as_of: '' });
  else if (key === 'j') moveFocus(1);
  else if (key === 'k') moveFocus(-1);
  else if (key === 'l') view.speak(view.language === 'bn' ? 'en' : 'bn');
  else if (key === 't') view.wear(view.theme === 'dark' ? 'light' : 'dark');
  else if (key === 'g') {
    going = true;
    setTimeout(() => (going = false), 1500);
  } else return false;
  return true;
}
