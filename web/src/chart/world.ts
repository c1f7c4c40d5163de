// The map's ground: countries of Natural Earth (world-atlas), coarse for the world and finer for a region,
// fetched as files of ours when they are first shown; and the window on it: all places, the world, closer, wider.
import { geoArea, geoBounds, geoCentroid, geoMercator, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarse from 'world-atlas/countries-110m.json?url';
import fine from 'world-atlas/countries-50m.json?url';
import type { Language } from '../words/language';

export type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const files = new Map<string, Promise<World>>();
export function world(scale: number): Promise<World> {
  const file = scale > 2.5 ? fine : coarse;
  const known = files.get(file) ?? fetch(file).then((response) => response.json() as Promise<World>);
  files.set(file, known);
  return known;
}

export interface Window {
  lon: number;
  lat: number;
  scale: number; // 1: the world
}
export const WHOLE: Window = { lon: 10, lat: 0, scale: 1 };

// The window that shows all places with some room, and never closer than a country.
export function around(places: readonly { lat: number; lon: number }[]): Window {
  if (places.length === 0) return WHOLE;
  const [[west, south], [east, north]] = geoBounds({ type: 'MultiPoint', coordinates: places.map((p) => [p.lon, p.lat]) });
  const wide = east >= west ? east - west : 360 - west + east;
  const lon = ((west + wide / 2 + 540) % 360) - 180;
  const scale = Math.min(26, 230 / Math.max(wide, 4), 110 / Math.max(north - south, 4));
  return scale < 1.6 ? WHOLE : { lon, lat: (south + north) / 2, scale };
}

// Where matters lie all over the world, the window in which most of them lie: the farthest from the middle are left out, one
// after the other, as long as four of five matters stay; the whole world where that comes no nearer.
export function core(places: readonly { lat: number; lon: number; n: number }[]): Window {
  const all = around(places);
  if (all.scale > 2.5) return all;
  const total = places.reduce((sum, p) => sum + p.n, 0);
  let kept = [...places];
  for (let n = total; kept.length > 1; ) {
    const weight = kept.reduce((sum, p) => sum + p.n, 0);
    const middle = { lat: kept.reduce((sum, p) => sum + p.lat * p.n, 0) / weight, lon: kept.reduce((sum, p) => sum + p.lon * p.n, 0) / weight };
    const far = (p: { lat: number; lon: number }) => Math.hypot(p.lat - middle.lat, p.lon - middle.lon);
    const out = kept.reduce((a, b) => (far(b) > far(a) ? b : a));
    n -= out.n;
    if (n < total * 0.8) break;
    kept = kept.filter((p) => p !== out);
  }
  const near = around(kept);
  return near.scale > all.scale * 1.5 ? near : all;
}

export function projection(at: Window, width: number, height: number): GeoProjection {
  if (at.scale === 1) return geoNaturalEarth1().rotate([-10, 0]).fitExtent([[2, 2], [width - 2, height - 2]], { type: 'Sphere' });
  return geoMercator()
    .rotate([-at.lon, 0])
    .center([0, at.lat])
    .scale((width / (2 * Math.PI)) * at.scale)
    .translate([width / 2, height / 2])
    .clipExtent([[-1, -1], [width + 1, height + 1]]);
}

export interface Ground {
  land: string;
  borders: string;
}
export function drawn(atlas: World, projected: GeoProjection): Ground {
  const path = geoPath(projected).digits(1);
  return {
    land: path(feature(atlas, atlas.objects.land)) ?? '',
    borders: path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? '',
  };
}

export interface Country {
  code: string; // two letters
  at: [number, number];
  area: number;
}
// Countries with a point in their middle; the atlas knows them by number, the browser by letters and name.
export function countries(atlas: World): Country[] {
  return feature(atlas, atlas.objects.countries).features.flatMap((one) => {
    const code = /^\d{3}$/.test(String(one.id)) ? new Intl.Locale(`und-${one.id}`).region : undefined;
    return code && /^[A-Z]{2}$/.test(code) ? [{ code, at: geoCentroid(one), area: geoArea(one) }] : [];
  });
}
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}
