import { describe, expect, it } from 'vitest';
import { labels } from './labels';
import { layout, linked } from './network';
import { byCounts, numbersPlaced } from './ranges';
import { axisOf, courseOf, daysOf, happenings, stepsOf, toldDays } from './timeline';
import { around, core, WHOLE } from './world';
import type { Figure, Step, Telling } from '../api/types';
import { dayNumber } from '../words/days';

const union = { id: 'p1', name: 'union', name_bn: null };
const figure = (low: number | null, high: number | null, published: string, more: Partial<Figure> = {}): Figure => ({
  by: union, counts: 'injured', unit: null, low, high, approx: null, said_at: null, published, supersedes: null, part_of: null, retracted: false, documents: ['d'], ...more,
});
const telling = (document: string, told: string, time: string | null, status = 'actual'): Telling => ({ document, event: 'V1', target: '', text: '', status, time, told });

describe('figures', () => {
  it('stand until the claimant tells another', () => {
    const [group] = byCounts([figure(25, 25, '2026-03-09'), figure(29, 29, '2026-03-10', { supersedes: 0 })]);
    const [first, second] = group?.claimants[0]?.ranges ?? [];
    expect(first).toMatchObject({ superseded: true, to: dayNumber('2026-03-10') });
    expect(second).toMatchObject({ superseded: false, to: null });
  });
  it('stay open where they were said open', () => {
    const [group] = byCounts([figure(50, null, '2026-03-09'), figure(null, 9, '2026-03-09'), figure(30, 30, '2026-03-09', { approx: 'more_than' })]);
    expect(group?.figures.map((r) => [r.openUp, r.openDown])).toEqual([[true, false], [false, true], [true, false]]);
  });
  it('of outlets in their own voice are not one claimant', () => {
    const [group] = byCounts([figure(1, 1, '2026-03-09', { by: null }), figure(2, 2, '2026-03-09', { by: null }), figure(3, 3, '2026-03-10', { by: null, supersedes: 0 })]);
    expect(group?.claimants.map((c) => c.ranges.length)).toEqual([2, 1]);
  });
  it('without a day or a number are no ranges; a ring of superseding ends', () => {
    expect(byCounts([figure(null, null, '2026-03-09')])).toEqual([]);
    expect(byCounts([figure(1, 1, '2026-03-09', { by: null, supersedes: 1 }), figure(2, 2, '2026-03-09', { by: null, supersedes: 0 })])).toHaveLength(1);
  });
});

describe('numbers of a track', () => {
  const bar = (x: number, top: number, text: string, first = true) => ({ x, top, bottom: top + 4, text, first });
  it('stand over their bars, under them where another is, and never outside', () => {
    const [a, b] = numbersPlaced([bar(100, 40, '39'), bar(100, 32, '50')], 400, 66);
    expect([a?.y, b?.y].sort()).toEqual([27, 58]);
    expect(numbersPlaced([bar(395, 40, 'more than 50')], 400, 66)[0]).toMatchObject({ anchor: 'end' });
  });
  it('give way to those that stand', () => {
    const placed = numbersPlaced([bar(10, 30, '১৭', false), bar(12, 30, '২৯', false), bar(14, 30, '৩৪', false), bar(16, 30, '৩৯')], 60, 66);
    expect(placed[3]?.y).toBe(25);
    expect(placed.filter((p) => p === null)).toHaveLength(2);
  });
});

describe('the axis of days', () => {
  it('knows days, months and years', () => {
    expect(daysOf('2028-02')).toEqual({ first: dayNumber('2028-02-01'), last: dayNumber('2028-02-29') });
    expect(daysOf('P2D')).toBeNull();
  });
  it('is not pressed flat by what lies far back', () => {
    const told = [telling('a', '2026-03-09', '1971-03-26'), telling('b', '2026-03-12', '2026-03-08')];
    const axis = axisOf(told, [])!;
    expect(axis).toEqual({ first: dayNumber('2026-03-08'), last: dayNumber('2026-03-12') });
    expect(happenings(told, axis).map((h) => h.outside)).toEqual([-1, 0]);
  });
  it('has a day before and after a single one', () => {
    const day = dayNumber('2026-03-09') ?? 0;
    expect(axisOf([telling('a', '2026-03-09', null)], [])).toEqual({ first: day - 1, last: day + 1 });
  });
  it('runs a party’s stances one after the other', () => {
    const step = (stance: Step['stance'], since: string): Step => ({ stance, since, hedged: false, until: null, told: since, document: 'd', statement: 'S1', text: '' });
    const course = courseOf([step('denies', '2026-03-09'), step('denies', '2026-03-10'), step('confirms', '2026-03-12')], { first: 0, last: 30_000 });
    expect(course.map((c) => [c.step.stance, c.ends, c.to - c.from > 0])).toEqual([['denies', true, true], ['confirms', false, true]]);
  });
  it('ends a course in the stance of now, where two were told on one day', () => {
    const step = (stance: Step['stance']): Step => ({ stance, hedged: false, since: '2026-03-09', until: null, told: '2026-03-09', document: 'd', statement: 'S1', text: '' });
    expect(stepsOf({ stance: 'denies', steps: [step('denies'), step('asserts')] }).map((s) => s.stance)).toEqual(['asserts', 'denies']);
    expect(stepsOf({ stance: 'asserts', steps: [step('denies'), step('asserts')] }).map((s) => s.stance)).toEqual(['denies', 'asserts']);
  });
  it('has no days without tellings', () => expect(axisOf([], [])).toBeNull());
  it('counts a document once a day', () => {
    expect(toldDays([telling('a', '2026-03-09', null), telling('a', '2026-03-09', null), telling('b', '2026-03-09', null)])).toEqual([{ day: dayNumber('2026-03-09'), documents: ['a', 'b'] }]);
  });
});

describe('the network', () => {
  const node = (id: string, n: number) => ({ id, name: id, name_bn: null, kind: 'person', n });
  const none = { asserts: 0, confirms: 0, denies: 0, disputes: 0, withholds: 0 };
  it('always looks the same, inside its frame, links to nobody left out', () => {
    const network = { nodes: ['a', 'b', 'c', 'd'].map((id, i) => node(id, 4 - i)), links: [{ source: 'a', target: 'b', n: 2, stances: none }, { source: 'a', target: 'z', n: 1, stances: none }], more: false };
    const once = layout(network, 600, 400);
    expect(layout(network, 600, 400)).toEqual(once);
    expect(once.links).toHaveLength(1);
    for (const n of once.nodes) expect(n.x >= 0 && n.x <= 600 && n.y >= 0 && n.y <= 400).toBe(true);
  });
});

describe('labels', () => {
  it('do not run over each other: the weightier chooses first', () => {
    const points = [{ id: 'a', x: 50, y: 50, r: 5, name: 'Dhaka' }, { id: 'b', x: 52, y: 52, r: 5, name: 'Savar' }, { id: 'c', x: 54, y: 50, r: 5, name: 'Tongi' }];
    const out = labels(points, 200, 100, ['right', 'left']);
    expect(out.map((l) => l.id)).toContain('a');
    expect(out.length).toBeLessThan(3);
  });
});

describe('the window on the world', () => {
  it('is the world without places and over oceans, a region over neighbours', () => {
    expect(around([])).toBe(WHOLE);
    expect(around([{ lat: 40, lon: -74 }, { lat: 23, lon: 90 }])).toBe(WHOLE);
    const near = around([{ lat: 25.8, lon: 89.6 }, { lat: 23.7, lon: 90.4 }]);
    expect(near.scale).toBeGreaterThan(5);
    expect(near.lat).toBeCloseTo(24.75, 1);
  });
  it('stays with most of them where a few lie far away', () => {
    const dhaka = [{ lat: 23.7, lon: 90.4, n: 8 }, { lat: 22.3, lon: 91.8, n: 3 }];
    const far = { lat: 49, lon: -97, n: 1 };
    expect(core([...dhaka, far])).toEqual(around(dhaka));
    expect(core([...dhaka, { ...far, n: 9 }])).toEqual(WHOLE);
    expect(core(dhaka)).toEqual(around(dhaka));
  });
});

describe('a crowded network', () => {
  it('is pressed together as a whole, and draws nobody whom no arrow reaches', () => {
    const nodes = Array.from({ length: 60 }, (_, i) => ({ id: `p${i}`, name: `p${i}`, name_bn: null, kind: 'person', n: 60 - i }));
    const stances = { asserts: 1, confirms: 0, denies: 0, disputes: 0, withholds: 0 };
    const links = nodes.slice(1, 50).map((node) => ({ source: node.id, target: 'p0', n: 1, stances }));
    const met = linked({ nodes, links: [...links, { source: 'p55', target: 'p55', n: 1, stances }], more: false });
    expect(met.nodes).toHaveLength(50);
    const { nodes: placed } = layout(met, 340, 500);
    const left = Math.min(...placed.map((n) => n.x));
    expect(left).toBeGreaterThanOrEqual(34);
    expect(placed.filter((n) => n.x === left)).toHaveLength(1);
  });
});
