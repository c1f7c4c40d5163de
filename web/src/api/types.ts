// What the API answers, in the ledger's terms: src/serve/openapi.json is the contract, docs/ledger.md the meaning.

export type Stance = 'asserts' | 'confirms' | 'denies' | 'disputes' | 'withholds';
export const STANCES: readonly Stance[] = ['asserts', 'confirms', 'denies', 'disputes', 'withholds'];
export type Stances = Record<Stance, number>;

export const TYPES = [
  'ASSAULT', 'COERCE', 'MOBILIZE', 'ACCIDENT', 'DISASTER', 'PROTEST', 'THREATEN', 'SANCTION', 'ACCUSE',
  'REJECT', 'REQUEST', 'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT',
] as const;
export const KINDS = ['person', 'organisation', 'country', 'place', 'group', 'agreement', 'other'] as const;

export interface Party {
  id: string;
  name: string;
  name_bn: string | null;
}
export interface Named {
  label: string;
  label_bn: string;
  relabelled?: boolean;
}
export interface Page<T> {
  items: T[];
  next: string | null;
  total: number | null;
}

export interface LedgerInfo {
  name: string;
  documents: number;
  statements: number;
  events: number;
  matters: number;
  parties: number;
  first_day: string | null;
  last_day: string | null;
  today: string;
  outlets: { name: string; documents: number }[];
  types: { type: string; matters: number }[];
  version: string;
  edit: boolean;
  author: string | null;
}
export interface DayCount {
  day: string;
  documents: number;
  statements: number;
}

export interface Place extends Party {
  code: string | null;
  lat: number | null;
  lon: number | null;
}

export interface MatterItem extends Named {
  id: string;
  type: string;
  happened: { from: string; to: string } | null;
  first_told: string;
  last_told: string;
  place: Place | null;
  mentions: number;
  documents: number;
  origins: number;
  contested: boolean;
  stances: Stances;
  parties: Party[];
  lead_figure: Figure | null;
  sides?: Side[]; // of a newer server
  lead?: { document: string; title: string | null; source: string | null; told: string } | null;
}
export interface Side {
  party: Party;
  stance: Stance;
  hedged: boolean;
  about: string | null;
}

export interface Step {
  stance: Stance;
  hedged: boolean;
  since: string;
  until: string | null;
  told: string;
  document: string;
  statement: string;
  text: string;
}
export interface Position {
  party: Party;
  speakers: string[];
  stance: Stance;
  since: string;
  hedged: boolean;
  about: string | null;
  documents: string[];
  steps: Step[];
}

export interface Figure {
  by: Party | null;
  counts: string;
  unit: string | null;
  low: number | null;
  high: number | null;
  approx: string | null;
  said_at: string | null;
  published: string | null;
  supersedes: number | null;
  part_of: number | null;
  retracted: boolean;
  documents: string[];
}

// A number that somebody will not tell.
export interface Refusal {
  by: Party | null;
  counts: string;
  unit: string | null;
  since: string;
  mentions: { document: string; start: number; end: number }[];
}

export interface DocumentItem {
  id: string;
  title: string | null;
  source: string | null;
  url: string | null;
  published: string | null;
  told: string;
  dated: boolean;
  statements: number;
  events: number;
  figures: number;
  origin?: number; // among a matter's reports: its independent origin
}

export interface Statement {
  id: string;
  target: string;
  document: string;
  title: string | null;
  source: string | null;
  told: string;
  said_at: string | null;
  by: Party[];
  act: string;
  polarity: string;
  certainty: string;
  stance: Stance | null;
  text: string;
  sentence: string;
  matters: string[];
}

export interface Telling {
  document: string;
  event: string;
  target: string;
  text: string;
  status: string;
  time: string | null;
  told: string;
}

export interface Correction {
  number: number;
  kind: string;
  label: string | null;
  author: string;
  time: string;
  reason: string;
  undone_by: string | null;
  undone_at: string | null;
  orphaned: boolean;
  anchors: { document?: string | null; [key: string]: unknown }[];
}

export interface Matter extends MatterItem {
  actors: Party[];
  recipients: Party[];
  places: Place[];
  reports: DocumentItem[];
  tellings: Telling[];
  positions: Position[];
  statements: Statement[];
  figures: Figure[];
  withheld: Position[];
  refusals?: Refusal[];
  corrections: Correction[];
}

export interface PartyItem extends Party {
  names: string[];
  kind: string;
  code: string | null;
  statements: number;
  matters: number;
}
export interface Counted {
  party: Party;
  n: number;
}
export interface PartyPage extends PartyItem {
  place: Place | null;
  acts: { act: string; n: number }[];
  recent: Statement[];
  positions: { matter: MatterItem; stance: Stance; since: string; hedged: boolean }[];
  takes_part: MatterItem[];
  contradicted_by: ({ party: Party; matter: string; stance: Stance; their_stance: Stance } & Named)[];
  speaks_of: Counted[];
  spoken_of_by: Counted[];
}

export interface NetworkNode extends Party {
  kind: string;
  n: number;
}
export interface NetworkLink {
  source: string;
  target: string;
  n: number;
  stances: Stances;
}
export interface Network {
  nodes: NetworkNode[];
  links: NetworkLink[];
  more: boolean;
}

export interface MapPlace extends Place {
  n: number;
  contested: number;
  matters: string[];
}
export interface WorldMap {
  places: MapPlace[];
  unplaced: number;
}

export interface Piece {
  text: string;
  hit: boolean;
}
export interface Hit {
  document: string;
  source: string | null;
  url: string | null;
  title: string | null;
  told: string;
  snippets: { cut_before: boolean; cut_after: boolean; pieces: Piece[] }[];
  matters: ({ id: string } & Named)[];
}
