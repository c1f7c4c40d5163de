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

// Where the numbers of a track are written: over their bar, else under it, else a line higher; those that stand choose first, and
// one that would run over another is left to the table.
export interface Written {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}
interface Wanted {
  x: number;
  top: number;
  bottom: number;
  text: string;
  first: boolean;
}
export function numbersPlaced(bars: readonly Wanted[], width: number, height: number, letter = 7.6): (Written | null)[] {
  const out = new Array<Written | null>(bars.length).fill(null);
  const taken: [left: number, top: number, right: number, bottom: number][] = [];
  const order = bars.map((bar, i) => ({ bar, i })).sort((a, b) => Number(b.bar.first) - Number(a.bar.first) || b.bar.x - a.bar.x || a.bar.top - b.bar.top);
  for (const { bar, i } of order) {
    const wide = [...bar.text].length * letter;
    const anchor = bar.x + wide > width ? 'end' : 'start';
    const left = anchor === 'end' ? bar.x - wide : bar.x;
    for (const y of [bar.top - 5, bar.bottom + 14, bar.top - 19]) {
      const [top, bottom] = [y - 12, y + 2];
      if (top < 0 || bottom > height || taken.some((t) => left < t[2] + 4 && left + wide > t[0] - 4 && top < t[3] && bottom > t[1])) continue;
      taken.push([left, top, left + wide, bottom]);
      out[i] = { x: bar.x, y, anchor };
      break;
    }
  }
  return out;
}
