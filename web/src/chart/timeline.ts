// Where things lie on the axis of days. A matter's own days give the axis; a happening that is told to lie
// far outside of them (an anniversary, a war of long ago) stands at the edge instead of pressing all else flat.
import { dayNumber } from '../words/days';
import type { Position, Step, Telling } from '../api/types';

export interface Axis {
  first: number;
  last: number;
}

// The days of a TIMEX3 value: one day, or the days of its month or year.
export function daysOf(time: string | null): Axis | null {
  if (!time) return null;
  const day = dayNumber(time);
  if (day !== null) return { first: day, last: day };
  const month = /^(\d{4})-(\d{2})$/.exec(time);
  if (month) {
    const first = dayNumber(`${time}-01`) as number;
    return { first, last: first + new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate() - 1 };
  }
  if (/^\d{4}$/.test(time)) return { first: dayNumber(`${time}-01-01`) as number, last: dayNumber(`${time}-12-31`) as number };
  return null;
}

export function axisOf(tellings: readonly Telling[], positions: readonly Position[]): Axis | null {
  const told = tellings.map((t) => dayNumber(t.told)).filter((d): d is number => d !== null);
  for (const position of positions)
    for (const step of position.steps) {
      const day = dayNumber(step.since);
      if (day !== null) told.push(day);
    }
  if (told.length === 0) return null;
  let first = Math.min(...told);
  let last = Math.max(...told);
  const room = Math.max(21, 2 * (last - first));
  for (const telling of tellings) {
    const days = daysOf(telling.time);
    if (!days || days.last - days.first > 6) continue;
    if (days.first >= first - room && days.first < first) first = days.first;
    if (days.last <= last + room && days.last > last) last = days.last;
  }
  return first === last ? { first: first - 1, last: last + 1 } : { first, last };
}

export interface Happened {
  first: number;
  last: number;
  time: string;
  tellings: number;
  status: string;
  outside: -1 | 0 | 1;
}

// The times that tellings give, each once, with how many give it.
export function happenings(tellings: readonly Telling[], axis: Axis): Happened[] {
  const out = new Map<string, Happened>();
  for (const telling of tellings) {
    const days = daysOf(telling.time);
    if (!days || !telling.time) continue;
    const time = telling.time.slice(0, 10);
    const known = out.get(time);
    if (known) {
      known.tellings += 1;
      if (telling.status === 'actual') known.status = 'actual';
      continue;
    }
    const outside = days.last < axis.first ? -1 : days.first > axis.last ? 1 : 0;
    out.set(time, { ...days, time, tellings: 1, status: telling.status, outside });
  }
  return [...out.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

export interface ToldDay {
  day: number;
  documents: string[];
}

// The documents of each day of telling, in the order of the days.
export function toldDays(tellings: readonly Telling[]): ToldDay[] {
  const out = new Map<number, Set<string>>();
  for (const telling of tellings) {
    const day = dayNumber(telling.told);
    if (day === null) continue;
    const documents = out.get(day) ?? new Set<string>();
    documents.add(telling.document);
    out.set(day, documents);
  }
  return [...out].sort((a, b) => a[0] - b[0]).map(([day, documents]) => ({ day, documents: [...documents] }));
}

export interface Course {
  step: Step;
  from: number;
  to: number;
  ends: boolean; // another stance follows
}

// A party's steps so that the last is the stance it has now, where two were told on one day.
export function stepsOf(position: Pick<Position, 'stance' | 'steps'>): readonly Step[] {
  const now = [...position.steps].reverse().find((step) => step.stance === position.stance);
  return !now || position.steps.at(-1) === now ? position.steps : [...position.steps.filter((step) => step !== now), now];
}

// A party's stances one after the other: what it only says again goes on, and nothing overlaps.
export function courseOf(steps: readonly Step[], axis: Axis): Course[] {
  const out: Course[] = [];
  for (const step of steps) {
    const from = dayNumber(step.since) ?? axis.first;
    const last = out.at(-1);
    if (last && last.step.stance === step.stance && last.step.hedged === step.hedged) continue;
    if (last) {
      last.to = Math.max(last.from, from);
      last.ends = true;
    }
    out.push({ step, from, to: axis.last, ends: false });
  }
  return out;
}
