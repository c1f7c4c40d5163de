// A text cut at every border of a mark: each piece knows the marks that cover it, so that statements that
// enclose each other or overlap are drawn without nesting. Offsets are UTF-16 units, as JavaScript counts.
// Control characters that turn the direction of writing are shown as their names, never obeyed.

export type MarkKind = 'content' | 'cue' | 'source' | 'furniture' | 'event' | 'figure' | 'time' | 'hit';
export interface Marked {
  start: number;
  end: number;
  kind: MarkKind;
  id: string;
}
export interface TextPiece {
  start: number;
  end: number;
  text: string;
  marks: Marked[];
}

export function cut(text: string, marks: readonly Marked[], from = 0, to = text.length): TextPiece[] {
  const inside = marks.filter((m) => m.start < m.end && m.end > from && m.start < to);
  const borders = new Set([from, to]);
  for (const m of inside) {
    borders.add(Math.max(from, m.start));
    borders.add(Math.min(to, m.end));
  }
  const at = [...borders].sort((a, b) => a - b);
  const starts = [...inside].sort((a, b) => a.start - b.start);
  const out: TextPiece[] = [];
  let open: Marked[] = [];
  let next = 0;
  for (let i = 0; i + 1 < at.length; i += 1) {
    const start = at[i] as number;
    const end = at[i + 1] as number;
    open = open.filter((m) => m.end > start);
    while (next < starts.length && (starts[next] as Marked).start <= start) {
      const mark = starts[next] as Marked;
      if (mark.end > start) open.push(mark);
      next += 1;
    }
    out.push({ start, end, text: text.slice(start, end), marks: [...open] });
  }
  return out;
}

// A number's words and the word after them, which says of what: "৩০টি" → "৩০টি আসনে".
export function withNextWord(text: string, span: { start: number; end: number }): string {
  const after = /^[^\s।!?;,.()"“”‘’]*[ \u00A0]?[^\s।!?;,()"“”‘’]{0,24}/.exec(text.slice(span.end, span.end + 40))?.[0] ?? '';
  return (text.slice(span.start, span.end) + after).trim();
}

export interface Paragraph {
  start: number;
  end: number;
}

// Lines of the text that are not empty; a line beyond `most` units is parted at a space, so that one endless
// line does not become one endless element.
export function paragraphs(text: string, most = 4000): Paragraph[] {
  const out: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    let start = match.index;
    const end = start + match[0].length;
    while (end - start > most) {
      let border = text.lastIndexOf(' ', start + most);
      if (border <= start) border = start + most;
      if (/[\uDC00-\uDFFF]/.test(text[border] ?? '')) border -= 1;
      out.push({ start, end: border });
      start = border;
    }
    if (text.slice(start, end).trim() !== '') out.push({ start, end });
  }
  return out;
}

const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

// The same where names cannot stand: in graphics, titles, options.
export function flat(text: string): string {
  return text.replace(HIDDEN, '\uFFFD');
}

// Text and the names of control characters in turn: "U+202E" stands where the character was.
export function plain(text: string): { text: string; control: boolean }[] {
  const out: { text: string; control: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > at) out.push({ text: text.slice(at, match.index), control: false });
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    out.push({ text: `U+${code}`, control: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) out.push({ text: text.slice(at), control: false });
  return out;
}
