import { describe, expect, it } from 'vitest';
import { dayNumber, dayText, dayTicks, dayWords, shortDay, spanWords } from './days';
import { webAddress } from './links';
import { bounds, digits, number } from './numbers';
import { labelOf, listed, nameOf, someOf } from './parties';

describe('numbers', () => {
  it('writes Bangla digits in lakhs and crores, Latin ones in threes', () => {
    expect(number(1234567, 'bn')).toBe('১২,৩৪,৫৬৭');
    expect(number(1234567, 'en')).toBe('1,234,567');
    expect(number(999, 'bn')).toBe('৯৯৯');
    expect(number(-25000.5, 'en')).toBe('−25,000.5');
    expect(number(1e21, 'en')).toBe('1,000,000,000,000,000,000,000');
  });
  it('leaves other signs alone', () => expect(digits('R-12/ক', 'bn')).toBe('R-১২/ক'));
  it('says bounds as they were said', () => {
    expect(bounds({ low: 20, high: 25, approx: null }, 'bn')).toBe('২০–২৫');
    expect(bounds({ low: 30, high: 30, approx: 'at_least' }, 'en')).toBe('at least 30');
    expect(bounds({ low: 50, high: null, approx: null }, 'bn')).toBe('অন্তত ৫০');
    expect(bounds({ low: null, high: 9, approx: 'less_than' }, 'en')).toBe('fewer than 9');
    expect(bounds({ low: null, high: null, approx: null }, 'en')).toBe('?');
  });
});

describe('days', () => {
  it('speaks whole and coarse dates, times of day, and what is no date', () => {
    expect(dayWords('2026-03-09', 'bn')).toBe('৯ মার্চ ২০২৬');
    expect(dayWords('2026-03-09T07:40:00+06:00', 'en')).toBe('9 March 2026, 07:40');
    expect(dayWords('2026-03-09TAF', 'bn')).toBe('৯ মার্চ ২০২৬, বিকেল');
    expect(dayWords('2026-03', 'en')).toBe('March 2026');
    expect(dayWords('2026', 'bn')).toBe('২০২৬');
    expect(dayWords('FUTURE_REF', 'en')).toBe('in the future');
    expect(dayWords('2026-W10', 'bn')).toBe('২ মার্চ ২০২৬-এর সপ্তাহ');
    expect(dayWords('XXXX-WXX-5TNI', 'bn')).toBe('শুক্রবার, রাত');
    expect(dayWords('XXXX-WXX-7T16:30', 'en')).toBe('Sunday, 16:30');
    expect(dayWords('XXXX-11-05TMO', 'bn')).toBe('৫ নভেম্বর, সকাল');
    expect(dayWords('XXXX-11', 'en')).toBe('November');
    expect(dayWords('XXXX-XX-22', 'en')).toBe('the 22nd');
    expect(dayWords('XXXX-XX-XXTNI', 'bn')).toBe('রাত');
    expect(dayWords('199', 'en')).toBe('the 1990s');
    expect(dayWords('P3D', 'en')).toBe('P3D');
    expect(dayWords('XXXX-WXX-1', 'bn')).toBe('সোমবার');
    expect(dayWords(null, 'en')).toBe('');
    expect(shortDay('2026-11-23', 'en')).toBe('23 Nov');
    expect(shortDay('2026-11-23', 'bn', '2026')).toBe('২৩ নভেম্বর');
    expect(shortDay('2026-11-23', 'bn', '2027')).toBe('২৩ নভেম্বর ২০২৬');
  });
  it('joins days of one month and of two', () => {
    expect(spanWords('2031-04-08', '2031-04-09', 'en')).toBe('8–9 April 2031');
    expect(spanWords('2031-04-30', '2031-05-02', 'bn')).toBe('৩০ এপ্রিল – ২ মে ২০৩১');
    expect(spanWords('2030-12-31', '2031-01-01', 'en')).toBe('31 December 2030 – 1 January 2031');
    expect(spanWords('2031-04-08', '2031-04-08', 'en')).toBe('8 April 2031');
  });
  it('counts days over leap years and back', () => {
    const day = dayNumber('2028-02-29') ?? 0;
    expect(dayText(day + 1)).toBe('2028-03-01');
    expect(dayNumber('2026-03')).toBeNull();
    expect(dayNumber('gestern')).toBeNull();
  });
  it('puts ticks on days, weeks and months, never too many', () => {
    const first = dayNumber('2026-01-03') ?? 0;
    expect(dayTicks(first, first + 4, 8)).toHaveLength(5);
    for (const span of [1, 9, 40, 400, 4000, 40_000]) expect(dayTicks(first, first + span, 8).length).toBeLessThanOrEqual(9);
    expect(dayTicks(first, first + 200, 8).map(dayText)[0]).toBe('2026-02-01');
  });
});

describe('names', () => {
  const police = { id: 'p1', name: 'police', name_bn: 'পুলিশ' };
  it('are of the reader’s language where there is one', () => {
    expect(nameOf(police, 'bn')).toBe('পুলিশ');
    expect(nameOf({ ...police, name_bn: null }, 'bn')).toBe('police');
    expect(nameOf(null, 'en')).toBe('');
  });
  it('are joined up to two', () => {
    const more = (n: number) => `${n} others`;
    expect(listed(['a', 'b'], 'bn', more)).toBe('a ও b');
    expect(listed(['a', 'b', 'c', 'd'], 'en', more)).toBe('a, b and 2 others');
    expect(someOf(['a'], 3, 'en', more)).toBe('a and 2 others');
    expect(someOf(['a', 'b', 'c'], 9, 'bn', more)).toBe('a, b ও 7 others');
    expect(someOf(['a', 'b'], 2, 'en', more)).toBe('a and b');
  });
});

describe('labels', () => {
  const said = (label: string, language: 'bn' | 'en', relabelled = false) => labelOf({ label, label_bn: label, relabelled }, language);
  it('say that nobody is named before the arrow', () => {
    expect(said('→ শ্রমিক: আটক', 'bn')).toBe('কেউ → শ্রমিক: আটক');
    expect(said('→ workers: coercion', 'en')).toBe('somebody → workers: coercion');
  });
  it('name once those who meet each other', () => {
    expect(said('ক, খ → ক, খ: বৈঠক, ঢাকা', 'bn')).toBe('ক, খ: বৈঠক, ঢাকা');
    expect(said('ক → ক, খ: বৈঠক', 'bn')).toBe('ক → ক, খ: বৈঠক');
  });
  it('stay as a person gave them', () => expect(said('→ ওরা', 'bn', true)).toBe('→ ওরা'));
});

describe('addresses', () => {
  it('of the web become links, others none', () => {
    expect(webAddress('https://a.example/x')).toBe('https://a.example/x');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'a.example', '', null]) expect(webAddress(bad)).toBeNull();
  });
});
