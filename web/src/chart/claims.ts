// Who holds what of a matter's claims: that it happened, what a party holds of a part of it, how many. A claim is a
// column, a party a row; a number that its claimant replaced or took back no longer stands and is left out.
import type { Figure, Matter, Party, Position, Refusal } from '../api/types';
import { byCounts } from './ranges';

export interface Claim {
  key: string;
  about: string | null; // the words of a part of the matter
  counts: string | null; // or what is counted; neither: the happening itself
}
export interface Held {
  position: Position | null;
  figure: Figure | null;
  refusal?: Refusal; // a number that it will not tell
}
export interface ClaimRow {
  key: string;
  party: Party | null; // null: the outlets themselves
  speakers: string[];
  held: Map<string, Held[]>;
  last: Position | null; // whose words are shown
}
export interface Claims {
  columns: Claim[];
  rows: ClaimRow[];
}

const ORDER = ['denies', 'disputes', 'confirms', 'asserts', 'withholds'];

export function inOrder(positions: readonly Position[]): Position[] {
  return [...positions].sort((a, b) => ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance) || a.since.localeCompare(b.since));
}

export function claimsOf(matter: Pick<Matter, 'positions' | 'withheld' | 'figures' | 'refusals'>): Claims {
  const columns = new Map<string, Claim & { n: number }>();
  const rows = new Map<string, ClaimRow>();
  const put = (claim: Claim, party: Party | null, speakers: string[], held: Held) => {
    const column = columns.get(claim.key) ?? { ...claim, n: 0 };
    columns.set(claim.key, column);
    const id = party?.id ?? '';
    const row = rows.get(id) ?? { key: id, party, speakers: [], held: new Map<string, Held[]>(), last: null };
    rows.set(id, row);
    for (const one of speakers) if (!row.speakers.includes(one)) row.speakers.push(one);
    const cell = row.held.get(claim.key);
    if (cell) cell.push(held);
    else row.held.set(claim.key, [held]), (column.n += 1);
    if (held.position && (row.last === null || (held.position.steps.at(-1)?.since ?? '') > (row.last.steps.at(-1)?.since ?? ''))) row.last = held.position;
  };
  for (const position of inOrder(matter.positions))
    put({ key: position.about ? `about ${position.about}` : 'it', about: position.about, counts: null }, position.party, position.speakers, { position, figure: null });
  for (const group of byCounts(matter.figures))
    for (const claimant of group.claimants)
      for (const range of [...claimant.ranges].reverse())
        if (!range.superseded && !range.figure.retracted)
          put({ key: `counts ${group.counts}`, about: null, counts: group.counts }, claimant.by, [], { position: null, figure: range.figure });
  for (const refusal of matter.refusals ?? []) put({ key: `counts ${refusal.counts}`, about: null, counts: refusal.counts }, refusal.by, [], { position: null, figure: null, refusal });
  // A refusal that is no position of its own yet: beside what it refuses to tell.
  for (const position of matter.withheld)
    if (!matter.positions.some((p) => p.party.id === position.party.id && p.stance === 'withholds' && p.about === position.about))
      put({ key: position.about ? `about ${position.about}` : 'it', about: position.about, counts: null }, position.party, position.speakers, { position, figure: null });
  const rank = (claim: Claim) => (claim.key === 'it' ? 0 : claim.about !== null ? 1 : 2);
  return {
    columns: [...columns.values()].sort((a, b) => rank(a) - rank(b) || b.n - a.n),
    rows: [...rows.values()].sort((a, b) => Number(a.party === null) - Number(b.party === null)),
  };
}
