import { describe, expect, it } from 'vitest';
import type { Figure, Party, Position, Stance } from '../api/types';
import { claimsOf, inOrder } from './claims';

const party = (id: string): Party => ({ id, name: id, name_bn: null });
const position = (id: string, stance: Stance, since: string, about: string | null = null): Position => ({
  party: party(id), speakers: [`${id} spokesman`], stance, since, hedged: false, about, documents: ['d1'],
  steps: [{ stance, hedged: false, since, until: null, told: since, document: 'd1', statement: 'S1', text: `${id} on ${about ?? 'it'}` }],
});
const figure = (by: string | null, counts: string, n: number, more: Partial<Figure> = {}): Figure => ({
  by: by ? party(by) : null, counts, unit: null, low: n, high: n, approx: null, said_at: null, published: '2031-02-01',
  supersedes: null, part_of: null, retracted: false, documents: ['d1'], ...more,
});

describe('parties against claims', () => {
  const positions = [position('union', 'asserts', '2031-02-01'), position('union', 'denies', '2031-02-03', 'the second'), position('police', 'denies', '2031-02-02')];
  it('begin with the happening itself, then its parts, then what is counted', () => {
    const { columns, rows } = claimsOf({ positions, withheld: [], figures: [figure('union', 'killed', 9), figure(null, 'killed', 7), figure('police', 'injured', 3)] });
    expect(columns.map((c) => c.key)).toEqual(['it', 'about the second', 'counts killed', 'counts injured']);
    expect(rows.map((r) => r.key)).toEqual(['police', 'union', '']);
    expect(rows[1]?.last?.about).toBe('the second');
    expect(rows[2]?.held.get('counts killed')?.[0]?.figure?.low).toBe(7);
  });
  it('leave out numbers that were replaced or taken back', () => {
    const figures = [figure('union', 'killed', 5), figure('union', 'killed', 9, { supersedes: 0, published: '2031-02-02' }), figure('police', 'killed', 2, { retracted: true })];
    const { rows } = claimsOf({ positions: [], withheld: [], figures });
    expect(rows.map((r) => [r.key, r.held.get('counts killed')?.map((h) => h.figure?.low)])).toEqual([['union', [9]]]);
  });
  it('show a refusal once', () => {
    const refusal = position('police', 'withholds', '2031-02-02');
    expect(claimsOf({ positions: [refusal], withheld: [refusal], figures: [] }).rows[0]?.held.get('it')).toHaveLength(1);
    expect(claimsOf({ positions: [], withheld: [refusal], figures: [] }).rows[0]?.held.get('it')).toHaveLength(1);
  });
  it('show a number that is refused in its column', () => {
    const refusals = [{ by: party('police'), counts: 'killed', unit: null, since: '2031-02-02', mentions: [{ document: 'd1', start: 0, end: 4 }] }];
    const { columns, rows } = claimsOf({ positions: [], withheld: [], figures: [figure('union', 'killed', 9)], refusals });
    expect(columns.map((c) => c.key)).toEqual(['counts killed']);
    expect(rows.find((r) => r.key === 'police')?.held.get('counts killed')?.[0]?.refusal?.since).toBe('2031-02-02');
  });
  it('put those against first', () => expect(inOrder(positions).map((p) => p.stance)).toEqual(['denies', 'denies', 'asserts']));
});
