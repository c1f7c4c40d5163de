// A screenshot made small: 256 of its colours as a palette, every other colour the nearest of them. Reads what Chromium writes (8 bits,
// RGB or RGBA, not interlaced) and writes an indexed PNG; both by the PNG specification, with Node's zlib.
import { deflateSync, inflateSync } from 'node:zlib';

function* chunks(png) {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function pixels(png) {
  let header;
  const data = [];
  for (const chunk of chunks(png)) {
    if (chunk.type === 'IHDR') header = { width: chunk.data.readUInt32BE(0), height: chunk.data.readUInt32BE(4), depth: chunk.data[8], colour: chunk.data[9], interlaced: chunk.data[12] };
    if (chunk.type === 'IDAT') data.push(chunk.data);
  }
  if (header.depth !== 8 || header.interlaced || ![2, 6].includes(header.colour)) throw new Error('not a screenshot of Chromium');
  const step = header.colour === 2 ? 3 : 4;
  const row = header.width * step;
  const raw = inflateSync(Buffer.concat(data));
  const out = Buffer.alloc(header.height * row);
  for (let y = 0; y < header.height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const left = x >= step ? out[y * row + x - step] : 0;
      const up = y ? out[(y - 1) * row + x] : 0;
      const corner = x >= step && y ? out[(y - 1) * row + x - step] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[y * row + x] = raw[y * (row + 1) + 1 + x] + guess;
    }
  }
  return { ...header, step, out };
}

function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});
const crc32 = (data) => (data.reduce((crc, byte) => (crc >>> 8) ^ CRC[(crc ^ byte) & 255], 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

export function small(png) {
  const { width, height, step, out } = pixels(png);
  const count = new Map();
  const colourAt = (i) => (out[i * step] << 16) | (out[i * step + 1] << 8) | out[i * step + 2];
  for (let i = 0; i < width * height; i += 1) count.set(colourAt(i), (count.get(colourAt(i)) ?? 0) + 1);
  // The most frequent colour of every part of the colours' space first, so that a small mark keeps its own; then the most frequent.
  const byCount = [...count].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const parts = new Map();
  for (const colour of byCount) {
    const part = (colour >> 5) & 0x070707;
    if (!parts.has(part)) parts.set(part, colour);
  }
  const palette = [...new Set([...[...parts.values()].slice(0, 128), ...byCount])].slice(0, 256);
  const index = new Map(palette.map((colour, i) => [colour, i]));
  const nearest = (colour) => {
    let best = 0;
    let least = Infinity;
    palette.forEach((other, i) => {
      const far = ((colour >> 16) - (other >> 16)) ** 2 + (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((colour & 255) - (other & 255)) ** 2;
      if (far < least) [best, least] = [i, far];
    });
    return best;
  };
  const rows = Buffer.alloc(height * (width + 1));
  for (let i = 0; i < width * height; i += 1) {
    const colour = colourAt(i);
    if (!index.has(colour)) index.set(colour, nearest(colour));
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index.get(colour);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
