import { describe, expect, it } from 'vitest';
import { cut, flat, paragraphs, plain, withNextWord, type Marked } from './pieces';
import { stanceOf } from './stance';

const mark = (start: number, end: number, id: string): Marked => ({ start, end, kind: 'content', id });

describe('cut', () => {
  it('gives every piece the marks that cover it', () => {
    const pieces = cut('abcdefgh', [mark(1, 6, 'S1'), mark(3, 5, 'S2'), mark(4, 8, 'S3')]);
    expect(pieces.map((p) => `${p.text}:${p.marks.map((m) => m.id).join('')}`)).toEqual(['a:', 'bc:S1', 'd:S1S2', 'e:S1S2S3', 'f:S1S3', 'gh:S3']);
  });
  it('keeps to the window asked for', () => {
    const pieces = cut('abcdefgh', [mark(0, 8, 'S1')], 2, 4);
    expect(pieces.map((p) => p.text)).toEqual(['cd']);
  });
  it('loses nothing of the text, whatever the marks', () => {
    const text = 'ক'.repeat(50);
    const marks = Array.from({ length: 40 }, (_, i) => mark((i * 7) % 50, ((i * 7) % 50) + (i % 9), `S${i}`));
    expect(cut(text, marks).map((p) => p.text).join('')).toBe(text);
  });
});

describe('paragraphs', () => {
  it('are the lines that hold something', () => {
    const text = 'এক\n\n  \nদুই';
    expect(paragraphs(text).map((p) => text.slice(p.start, p.end))).toEqual(['এক', 'দুই']);
  });
  it('of an endless line are parted, not inside a pair of surrogates', () => {
    const text = '😀'.repeat(30);
    const parts = paragraphs(text, 7);
    expect(parts.map((p) => text.slice(p.start, p.end)).join('')).toBe(text);
    for (const p of parts) expect(text.slice(p.start, p.end)).not.toMatch(/^[\uDC00-\uDFFF]/);
  });
});

describe('plain', () => {
  it('names what would turn the writing', () => {
    expect(plain('ক\u202Eখ\u2066').map((p) => p.text)).toEqual(['ক', 'U+202E', 'খ', 'U+2066']);
  });
  it('or leaves a sign where there is room for one sign only', () => expect(flat('ক\u202Eখ')).toBe('ক\uFFFDখ'));
  it('keeps the joiners that Bangla needs', () => expect(plain('র\u200D্য\u200C')).toHaveLength(1));
});

describe('stanceOf', () => {
  it('follows the ledger’s table', () => {
    expect(stanceOf({ act: 'claim', polarity: 'affirmed' })).toBe('asserts');
    expect(stanceOf({ act: 'say', polarity: 'negated' })).toBe('denies');
    expect(stanceOf({ act: 'withhold', polarity: 'affirmed' })).toBe('withholds');
    expect(stanceOf({ act: 'withhold', polarity: 'affirmed', source: [] })).toBeNull();
    expect(stanceOf({ act: 'demand', polarity: 'affirmed' })).toBeNull();
  });
});

describe('numbers in the margin', () => {
  it('bring the word that says of what', () => {
    const text = 'মোট ৩০টি আসনে ভোট, ৮ জনের। ৭.৫ মাত্রার';
    const span = (number: string) => ({ start: text.indexOf(number), end: text.indexOf(number) + number.length });
    expect(withNextWord(text, span('৩০'))).toBe('৩০টি আসনে');
    expect(withNextWord(text, span('৮'))).toBe('৮ জনের');
    expect(withNextWord('মাত্র ৫।', { start: 6, end: 7 })).toBe('৫');
  });
});
