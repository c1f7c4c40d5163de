// Saying something in the language of the page: words by key, numbers and days as that language writes them.
import { bn, type Key } from './bn';
import { en } from './en';
import { actWord, countsWord, furnitureWord, typeWord, unitWord } from './names';
import { flat } from '../marks/pieces';
import { ApiError } from '../api/client';
import { view } from '../app/view.svelte';
import { dayWords, shortDay, spanWords } from '../words/days';
import { bounds, digits, number, type Bounds } from '../words/numbers';
import { labelOf, listed, nameOf, someOf } from '../words/parties';
import type { Named, Party } from '../api/types';

type Fill = Record<string, string | number>;

export function t(key: Key, fill: Fill = {}): string {
  const text: string = (view.language === 'bn' ? bn : en)[key] ?? key; // a word of a newer server stays as it is
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = fill[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value, view.language) : value;
  });
}

type Counted = { [K in Key]: `${K}.one` extends Key ? K : never }[Key];

// "one report", "3 reports".
export function several(key: Counted, n: number, fill: Fill = {}): string {
  return t(n === 1 ? (`${key}.one` as Key) : key, { n, ...fill });
}

// What went wrong, in the reader's language; the server's own words where they say why.
function fault(error: unknown): string {
  if (!(error instanceof ApiError)) return t('fault.silent');
  const key = `fault.${error.code}`;
  const words = key in bn ? t(key as Key, { x: error.message }) : `${t('failed')} ${error.message}`;
  return view.language === 'en' && error.code !== 'internal' ? sentence(error.message) : words;
}
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');

export const say = {
  fault,
  num: (value: number) => number(value, view.language),
  digits: (text: string) => digits(text, view.language),
  bounds: (b: Bounds) => bounds(b, view.language),
  day: (text: string | null | undefined) => dayWords(text, view.language),
  // The year is left out where it is that of the day of knowledge, else of the ledger's last report.
  shortDay: (text: string) => shortDay(text, view.language, (view.asOf ?? view.ledger?.last_day)?.slice(0, 4)),
  span: (from: string | null, to: string | null) => spanWords(from, to, view.language),
  name: (party: Party | null | undefined) => flat(nameOf(party, view.language)),
  names: (parties: Party[]) =>
    listed(parties.map((p) => flat(nameOf(p, view.language))), view.language, (n) => several('and.others', n)),
  // Of n parties those whose names are known: "A", "A and B", "A, B and 3 others".
  some: (known: Party[], n: number) => someOf(known.map((p) => flat(nameOf(p, view.language))), n, view.language, (m) => several('and.others', m)),
  label: (matter: Named) => flat(labelOf(matter, view.language)),
  type: (type: string) => typeWord(type, view.language),
  act: (act: string, somebody = true) => actWord(act, view.language, somebody),
  // What a number counts: the closed list's word, else its unit; of money the currency.
  counted: ({ counts, unit }: { counts: string; unit: string | null }) =>
    counts === 'other' || counts === 'money' || counts === 'distance' ? unitWord(unit, view.language) || (counts === 'other' ? '' : countsWord(counts, view.language)) : countsWord(counts, view.language),
  counts: (counts: string) => countsWord(counts, view.language),
  furniture: (kind: string) => furnitureWord(kind, view.language),
};
