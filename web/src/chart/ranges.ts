// Figures as ranges over time: each claimant's number stands from the day it was told to the day that the
// claimant told another; bounds that were said open ("at least") stay open upwards or downwards.
import { dayNumber } from '../words/days';
import type { Figure, Party } from '../api/types';

export interface Range {
  index: number; // in the matter's list
  figure: Figure;
  from: number;
  to: number | null; // null: it stands
  low: number;
  high: number;
  openUp: boolean;
  openDown: boolean;
  superseded: boolean;
}
export interface Claimant {
  key: string;
  by: Party | null;
  ranges: Range[];
}
export interface Counted {
  counts: string;
  claimants: Claimant[];
  figures: Range[];
}

function rangeOf(figure: Figure, index: number, until: ReadonlyMap<number, Figure>): Range | null {
  const from = dayNumber(figure.published) ?? dayNumber(figure.said_at);
  const low = figure.low ?? figure.high;
  const high = figure.high ?? figure.low;
  if (from === null || low === null || high === null) return null;
  const next = until.get(index);
  return {
    index,
    figure,
    from,
    to: next ? (dayNumber(next.published) ?? from) : null,
    low,
    high,
    openUp: figure.high === null || figure.approx === 'at_least' || figure.approx === 'more_than',
    openDown: figure.low === null || figure.approx === 'at_most' || figure.approx === 'less_than',
    superseded: next !== undefined,
  };
}

// Figures by what they count, most told first; within, by claimant. The outlets' own numbers are claimants of
// their own, one for each outlet's document.
export function byCounts(figures: readonly Figure[]): Counted[] {
  const until = new Map<number, Figure>();
  for (const figure of figures) if (figure.supersedes !== null) until.set(figure.supersedes, figure);
  const out = new Map<string, Counted>();
  figures.forEach((figure, index) => {
    const range = rangeOf(figure, index, until);
    if (!range) return;
    const counted = out.get(figure.counts) ?? { counts: figure.counts, claimants: [], figures: [] };
    out.set(figure.counts, counted);
    counted.figures.push(range);
    const key = figure.by?.id ?? `outlet ${chainStart(figures, index)}`;
    const claimant = counted.claimants.find((c) => c.key === key);
    if (claimant) claimant.ranges.push(range);
    else counted.claimants.push({ key, by: figure.by, ranges: [range] });
  });
  return [...out.values()].sort((a, b) => b.figures.length - a.figures.length);
}

function chainStart(figures: readonly Figure[], index: number): number {
  let at = index;
  for (let steps = 0; steps < figures.length; steps += 1) {
    const before = figures[at]?.supersedes;
    if (before === null || before === undefined) return at;
    at = before;
  }
  return at;
}

// Labels that would lie on each other are pushed apart: each as near to where it wants to be as the gap and
// the frame allow. Returns places in the order of `wanted`.
export function apart(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const out = new Array<number>(wanted.length).fill(0);
  let floor = top;
  for (const one of order) {
    one.y = Math.max(one.y, floor);
    floor = one.y + gap;
  }
  let ceiling = bottom;
  for (const one of [...order].reverse()) {
    one.y = Math.min(one.y, ceiling);
    ceiling = one.y - gap;
  }
  floor = top;
  for (const one of order) {
    one.y = Math.max(one.y, floor);
    floor = one.y + gap;
    out[one.i] = one.y;
  }
  return out;
}
