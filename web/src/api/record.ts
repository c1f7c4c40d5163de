// The record of one document (docs/record.schema.json) as far as the page shows it. Offsets are UTF-16 units.

export interface Span {
  start: number;
  end: number;
  text: string;
}
interface Made {
  rule: string;
  lexicon: string[];
}
export interface Entity extends Made {
  id: string;
  names: string[];
  type: string;
  code: string | null;
  role: { title: string | null; of: string | null } | null;
  mentions: Span[];
}
export interface RecordStatement extends Made {
  id: string;
  source: string[];
  source_span: Span | null;
  via: string[];
  cue: Span;
  content: Span[];
  act: string;
  form: string;
  polarity: string;
  certainty: string;
  said_at: string | null;
  addressee: string[];
  parent: string | null;
}
export interface RecordFigure extends Made {
  id: string;
  span: Span;
  low: number | null;
  high: number | null;
  approx: string | null;
  counts: string;
  unit: string | null;
  statement: string | null;
  event: string | null;
}
export interface RecordEvent extends Made {
  id: string;
  type: string;
  mode: string | null;
  trigger: Span;
  actors: string[];
  recipients: string[];
  time: string | null;
  place: string[];
  status: string;
  statement: string | null;
}
export interface RecordLink extends Made {
  from: string;
  to: string;
  kind: string;
}
export interface TextRecord {
  document: { id: string; published: string | null; source: string | null; url: string | null; title: string | null };
  sentences: { span: Span; paragraph: number }[];
  furniture: (Made & { span: Span; kind: string })[];
  entities: Entity[];
  times: (Made & { id: string; span: Span; value: string })[];
  figures: RecordFigure[];
  statements: RecordStatement[];
  events: RecordEvent[];
  links: RecordLink[];
}
export interface ReadDocument {
  id: string;
  title: string | null;
  source: string | null;
  published: string | null;
  url: string | null;
  text: string;
}
export interface Article {
  document: ReadDocument & { told: string; dated: boolean };
  record: TextRecord;
  events: Record<string, { matter: string; label: string; label_bn: string }>;
  statements: Record<string, string[]>;
  parties?: Record<string, { id: string }>; // of a newer server: entity → party
  retracted: string[];
  targets: Record<string, string>;
  versions: { sha256: string; told: string; published: string | null; shown: boolean }[];
  corrections: number[];
}
export interface ReadAnswer {
  document: ReadDocument;
  record: TextRecord;
  dateline_day: string | null;
  open_dates: { id: string; text: string; value: string }[];
}
