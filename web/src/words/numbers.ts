// Numbers as each language writes them: Bangla digits in groups of লাখ and কোটি, Latin digits in threes.
import type { Language } from './language';

const ZERO = 0x09e6;

export function digits(text: string, language: Language): string {
  if (language === 'en') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(ZERO + Number(digit)));
}

export function number(value: number, language: Language): string {
  const sign = value < 0 ? '−' : '';
  const rounded = Math.round(Math.abs(value) * 1e6) / 1e6;
  const [whole = '0', part] = String(rounded).includes('e') ? [BigInt(Math.floor(rounded)).toString()] : String(rounded).split('.');
  const grouped =
    language === 'bn' ? whole.replace(/(\d)(?=(\d\d)*\d{3}$)/g, '$1,') : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + digits(part ? `${grouped}.${part}` : grouped, language);
}

export interface Bounds {
  low: number | null;
  high: number | null;
  approx: string | null;
}

const APPROX: Record<Language, Record<string, (n: string) => string>> = {
  en: {
    about: (n) => `about ${n}`,
    at_least: (n) => `at least ${n}`,
    at_most: (n) => `at most ${n}`,
    more_than: (n) => `more than ${n}`,
    less_than: (n) => `fewer than ${n}`,
  },
  bn: {
    about: (n) => `প্রায় ${n}`,
    at_least: (n) => `অন্তত ${n}`,
    at_most: (n) => `সর্বোচ্চ ${n}`,
    more_than: (n) => `${n}-এর বেশি`,
    less_than: (n) => `${n}-এর কম`,
  },
};

// "20–25", "at least 30", "প্রায় ১২০".
export function bounds({ low, high, approx }: Bounds, language: Language): string {
  let text: string;
  let how = approx;
  if (low !== null && high !== null) text = low === high ? number(low, language) : `${number(low, language)}–${number(high, language)}`;
  else if (low !== null) (text = number(low, language)), (how ??= 'at_least');
  else if (high !== null) (text = number(high, language)), (how ??= 'at_most');
  else return '?';
  const worded = how ? APPROX[language][how] : undefined;
  return worded ? worded(text) : text;
}
