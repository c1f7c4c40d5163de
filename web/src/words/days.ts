// Days and times in words. Days are those of Dhaka and come as text (2026-03-09); nothing here asks the clock
// or the machine's time zone. A time may be coarse (2026-03, 2026-W10) or of a part of the day (T…AF).
import { digits } from './numbers';
import type { Language } from './language';

const MONTHS: Record<Language, readonly string[]> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  bn: ['জানুয়ারি', 'ফেব্রুয়ারি', 'মার্চ', 'এপ্রিল', 'মে', 'জুন', 'জুলাই', 'আগস্ট', 'সেপ্টেম্বর', 'অক্টোবর', 'নভেম্বর', 'ডিসেম্বর'],
};
const SHORT_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const PARTS: Record<Language, Record<string, string>> = {
  en: { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night' },
  bn: { MO: 'সকাল', MI: 'দুপুর', AF: 'বিকেল', EV: 'সন্ধ্যা', NI: 'রাত' },
};
const WEEKDAYS: Record<Language, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  bn: ['সোমবার', 'মঙ্গলবার', 'বুধবার', 'বৃহস্পতিবার', 'শুক্রবার', 'শনিবার', 'রোববার'],
};
const LOOSE: Record<Language, Record<string, string>> = {
  en: { PAST_REF: 'in the past', PRESENT_REF: 'now', FUTURE_REF: 'in the future' },
  bn: { PAST_REF: 'অতীতে', PRESENT_REF: 'এখন', FUTURE_REF: 'ভবিষ্যতে' },
};
const DAY = 86_400_000;

interface Parts {
  year: number;
  month: number | null;
  day: number | null;
  time: string | null;
}

function parts(text: string): Parts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(.+))?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, time] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null, time: time ?? null };
}

// The day of a date or time as a number of days since 1970, for scales; null where the text names no day.
export function dayNumber(text: string | null | undefined): number | null {
  const p = text ? parts(text) : null;
  if (!p || p.month === null || p.day === null) return null;
  return Math.round(Date.UTC(p.year, p.month - 1, p.day) / DAY);
}

export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function timeWords(time: string | null, language: Language): string {
  if (!time) return '';
  const part = PARTS[language][time];
  if (part) return `, ${part}`;
  const clock = /^(\d{2}):(\d{2})/.exec(time);
  return clock ? `, ${digits(`${clock[1]}:${clock[2]}`, language)}` : '';
}

// What is less than a day of a year: "শুক্রবার, রাত", "9 March", "the 9th", "week of 9 March 2026", "the 1990s".
function looseWords(text: string, language: Language): string | null {
  const bn = language === 'bn';
  const [date = '', time = null] = text.split('T', 2);
  const weekday = /^XXXX-WXX-([1-7])$/.exec(date)?.[1];
  if (weekday) return `${WEEKDAYS[language][Number(weekday) - 1]}${timeWords(time, language)}`;
  const yearless = /^XXXX-(\d{2}|XX)(?:-(\d{2}|XX))?$/.exec(date);
  if (yearless) {
    const month = yearless[1] === 'XX' ? '' : (MONTHS[language][Number(yearless[1]) - 1] ?? '');
    const day = !yearless[2] || yearless[2] === 'XX' ? '' : String(Number(yearless[2]));
    const words = month ? [digits(day, language), month].filter(Boolean).join(' ') : day ? (bn ? `${digits(day, language)} তারিখ` : ordinal(day)) : '';
    return words ? words + timeWords(time, language) : timeWords(time, language).replace(/^, /, '');
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(date);
  if (week) {
    const january = Date.UTC(Number(week[1]), 0, 4) / DAY;
    const monday = january - ((new Date(january * DAY).getUTCDay() + 6) % 7) + 7 * (Number(week[2]) - 1);
    return bn ? `${dayWords(dayText(monday), language)}-এর সপ্তাহ` : `week of ${dayWords(dayText(monday), language)}`;
  }
  if (/^\d{3}$/.test(date)) return bn ? `${digits(`${date}0`, language)}-এর দশক` : `the ${date}0s`;
  return null;
}
const ordinal = (day: string) => `the ${day}${/1[123]$/.test(day) ? 'th' : (({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<string, string>)[day.slice(-1)] ?? 'th')}`;

// "9 March 2026", "৯ মার্চ ২০২৬, বিকেল"; what is no date is shown as it came.
export function dayWords(text: string | null | undefined, language: Language): string {
  if (!text) return '';
  const loose = LOOSE[language][text];
  if (loose) return loose;
  const p = parts(text);
  if (!p) return looseWords(text, language) ?? digits(text, language);
  const year = digits(String(p.year), language);
  if (p.month === null) return year;
  const month = MONTHS[language][p.month - 1] ?? '';
  if (p.day === null) return `${month} ${year}`;
  return `${digits(String(p.day), language)} ${month} ${year}${timeWords(p.time, language)}`;
}

// For axes and lists: "9 Mar", "৯ মার্চ"; with the year where it is not the one that everybody has in mind.
export function shortDay(text: string, language: Language, year?: string | null): string {
  const p = parts(text);
  if (!p || p.month === null || p.day === null) return dayWords(text, language);
  const month = language === 'en' ? SHORT_EN[p.month - 1] : MONTHS.bn[p.month - 1];
  const other = year && String(p.year) !== year ? ` ${digits(String(p.year), language)}` : '';
  return `${digits(String(p.day), language)} ${month}${other}`;
}

// "8–9 April 2031", "30 April – 2 May 2031".
export function spanWords(from: string | null, to: string | null, language: Language): string {
  if (!from) return dayWords(to, language);
  if (!to || to === from) return dayWords(from, language);
  const a = parts(from);
  const b = parts(to);
  if (!a || !b || a.day === null || b.day === null || a.time || b.time || a.year !== b.year)
    return `${dayWords(from, language)} – ${dayWords(to, language)}`;
  if (a.month === b.month) return `${digits(String(a.day), language)}–${dayWords(to, language)}`;
  return `${digits(String(a.day), language)} ${MONTHS[language][(a.month ?? 1) - 1]} – ${dayWords(to, language)}`;
}

// Ticks of an axis from one day to another: at most `most`, on days, weeks, months or years.
export function dayTicks(first: number, last: number, most: number): number[] {
  const span = Math.max(1, last - first);
  for (const step of [1, 2, 7, 14]) {
    if (span / step + 1 > most) continue;
    const out: number[] = [];
    for (let day = first; day <= last; day += step) out.push(day);
    return out;
  }
  for (const months of [1, 2, 3, 6, 12, 24, 60]) {
    if (span / (30.4 * months) + 1 > most) continue;
    const out: number[] = [];
    const start = new Date(first * DAY);
    for (let at = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; at += 1) {
      if (at % months !== 0) continue;
      const day = Math.round(Date.UTC(Math.floor(at / 12), at % 12, 1) / DAY);
      if (day > last) return out;
      if (day >= first) out.push(day);
    }
  }
  return [first, last];
}
