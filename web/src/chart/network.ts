// Where the names of the network lie: a force layout run to its end before anything is drawn, from fixed
// places, so that the same network always looks the same and nothing moves while it is read.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Network, NetworkNode } from '../api/types';

export interface Placed extends NetworkNode {
  x: number;
  y: number;
  r: number;
}
export interface Drawn {
  from: Placed;
  to: Placed;
  n: number;
  path: string;
}

type Point = SimulationNodeDatum & { r: number };

export function radius(n: number, most: number): number {
  return 5 + 15 * Math.sqrt(n / Math.max(1, most));
}

// Only those are drawn whom an arrow reaches.
export function linked(network: Network): Network {
  const met = new Set(network.links.filter((l) => l.source !== l.target).flatMap((l) => [l.source, l.target]));
  return { ...network, nodes: network.nodes.filter((node) => met.has(node.id)) };
}

export function layout(network: Network, width: number, height: number): { nodes: Placed[]; links: Drawn[] } {
  const most = Math.max(1, ...network.nodes.map((node) => node.n));
  const points: Point[] = network.nodes.map((node, i) => {
    const angle = i * 2.399963; // the golden angle: an even start, the same every time
    const far = 18 * Math.sqrt(i + 0.5);
    return { x: width / 2 + far * Math.cos(angle), y: height / 2 + far * Math.sin(angle), r: radius(node.n, most) };
  });
  const at = new Map(network.nodes.map((node, i) => [node.id, i]));
  const links = network.links
    .map((link) => ({ source: at.get(link.source), target: at.get(link.target), n: link.n }))
    .filter((l): l is { source: number; target: number; n: number } => l.source !== undefined && l.target !== undefined && l.source !== l.target);
  const spread = Math.sqrt((width * height) / Math.max(1, points.length));
  const simulation = forceSimulation(points)
    .force('link', forceLink(links.map((l) => ({ ...l }))).distance(Math.min(150, spread * 0.9)).strength(0.25))
    .force('charge', forceManyBody().strength(-spread * 3.2))
    .force('collide', forceCollide<Point>((p) => p.r + 14))
    .force('x', forceX(width / 2).strength(0.055))
    .force('y', forceY(height / 2).strength(0.055 * Math.max(1, width / height)))
    .stop();
  for (let i = 0; i < 320; i += 1) simulation.tick();
  const [fitX, fitY] = [fit(points.map((p) => p.x ?? 0), 34, width - 34), fit(points.map((p) => p.y ?? 0), 24, height - 34)];
  const nodes = network.nodes.map((node, i) => {
    const p = points[i] as Point;
    return { ...node, r: p.r, x: fitX(p.x ?? 0), y: fitY(p.y ?? 0) };
  });
  return { nodes, links: links.map((l) => drawn(nodes[l.source] as Placed, nodes[l.target] as Placed, l.n)) };
}

// What runs out of the frame is pressed together as a whole, so that nothing piles up at its edge.
function fit(at: readonly number[], low: number, high: number): (v: number) => number {
  const first = Math.min(low, ...at);
  const last = Math.max(high, ...at);
  return (v) => low + ((v - first) / Math.max(1, last - first)) * (high - low);
}

// A slightly bent arrow from border to border, so that both directions of a pair are seen.
function drawn(from: Placed, to: Placed, n: number): Drawn {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const long = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / long, dy / long];
  const bend = Math.min(26, long * 0.14);
  const mid = { x: (from.x + to.x) / 2 - uy * bend, y: (from.y + to.y) / 2 + ux * bend };
  const start = { x: from.x + ux * from.r, y: from.y + uy * from.r };
  const back = Math.hypot(to.x - mid.x, to.y - mid.y) || 1;
  const end = { x: to.x - ((to.x - mid.x) / back) * (to.r + 3), y: to.y - ((to.y - mid.y) / back) * (to.r + 3) };
  const f = (v: number) => v.toFixed(1);
  return { from, to, n, path: `M${f(start.x)} ${f(start.y)} Q${f(mid.x)} ${f(mid.y)} ${f(end.x)} ${f(end.y)}` };
}
