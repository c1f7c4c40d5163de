// Addresses of views. Everything that makes a view what it is stands in the hash — the page, what it shows,
// the day it is known on, the language, the filters — so that a link reproduces it.

export const PAGES = ['start', 'matter', 'article', 'party', 'parties', 'network', 'map', 'search', 'read', 'corrections'] as const;
export type Page = (typeof PAGES)[number];
export type Query = Record<string, string>;
export interface Route {
  page: Page;
  id: string;
  query: Query;
}

function isPage(name: string): name is Page {
  return (PAGES as readonly string[]).includes(name);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [name = '', ...rest] = path.split('/');
  const query: Query = {};
  for (const [key, value] of new URLSearchParams(search)) query[key] = value;
  return { page: isPage(name) ? name : 'start', id: decoded(rest.join('/')), query };
}

export function formatRoute(route: { page: Page; id?: string; query?: Query }): string {
  const search = new URLSearchParams(Object.entries(route.query ?? {}).filter(([, value]) => value !== '')).toString();
  const path = route.page === 'start' ? '' : route.page + (route.id ? `/${encodeURIComponent(route.id)}` : '');
  return `#/${path}${search ? `?${search}` : ''}`;
}
