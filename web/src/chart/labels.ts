// Names beside points so that none runs over another: the weightier point chooses first, and may write to its
// right, its left or below; where all are taken its name is left out (hover, focus and the table still have it).

export interface Point {
  id: string;
  x: number;
  y: number;
  r: number;
  name: string;
}
export interface Label {
  id: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  name: string;
}
type Box = readonly [left: number, top: number, right: number, bottom: number];

const meet = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

export function labels(points: readonly Point[], width: number, height: number, order: readonly ('right' | 'left' | 'below')[], letter = 7): Label[] {
  const taken: Box[] = points.map((p) => [p.x - p.r, p.y - p.r, p.x + p.r, p.y + p.r]);
  const out: Label[] = [];
  points.forEach((p, own) => {
    const wide = [...p.name].length * letter;
    for (const side of order) {
      const left = side === 'right' ? p.x + p.r + 5 : side === 'left' ? p.x - p.r - 5 - wide : p.x - wide / 2;
      const top = side === 'below' ? p.y + p.r + 3 : p.y - 8;
      const box: Box = [left, top, left + wide, top + 16];
      if (box[0] < 0 || box[2] > width || box[3] > height) continue;
      if (taken.some((other, i) => i !== own && meet(box, other))) continue;
      taken.push(box);
      out.push({
        id: p.id,
        x: side === 'right' ? box[0] : side === 'left' ? box[2] : p.x,
        y: top + 12,
        anchor: side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle',
        name: p.name,
      });
      return;
    }
  });
  return out;
}
