// The map's ground: countries of Natural Earth (world-atlas, 1:110m), fetched as a file of ours when the map
// is first shown, and the window on it: all places, the world, closer, wider.
import { geoBounds, geoNaturalEarth1, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json?url';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

let ground: Promise<World> | null = null;
export function world(): Promise<World> {
  ground ??= fetch(atlas).then((response) => response.json() as Promise<World>);
  return ground;
}

export interface Window {
  lon: number;
  lat: number;
  scale: number; // 1: the world
}
export const WHOLE: Window = { lon: 20, lat: 12, scale: 1 };

// The window that shows all places with some room, and never closer than a country.
export function around(places: readonly { lat: number; lon: number }[]): Window {
  if (places.length === 0) return WHOLE;
  const [[west, south], [east, north]] = geoBounds({ type: 'MultiPoint', coordinates: places.map((p) => [p.lon, p.lat]) });
  const wide = east >= west ? east - west : 360 - west + east;
  const lon = ((west + wide / 2 + 540) % 360) - 180;
  const scale = Math.min(28, Math.max(1, Math.min(300 / Math.max(wide, 4), 130 / Math.max(north - south, 4))));
  return { lon, lat: (south + north) / 2, scale: scale < 1.3 ? 1 : scale };
}

export function projection(at: Window, width: number, height: number): GeoProjection {
  if (at.scale === 1) return geoNaturalEarth1().rotate([-10, 0]).fitExtent([[2, 2], [width - 2, height - 2]], { type: 'Sphere' });
  return geoMercator()
    .center([0, 0])
    .rotate([-at.lon, 0])
    .scale((width / (2 * Math.PI)) * at.scale)
    .translate([width / 2, height / 2])
    .center([0, at.lat])
    .clipExtent([[0, 0], [width, height]]);
}

export interface Ground {
  land: string;
  borders: string;
}
export function drawn(atlas: World, projected: GeoProjection): Ground {
  const path = geoPath(projected);
  return {
    land: path(feature(atlas, atlas.objects.land)) ?? '',
    borders: path(mesh(atlas, atlas.objects.countries, (a, b) => a !== b)) ?? '',
  };
}
