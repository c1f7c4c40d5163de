// The views that are tried, with what each must show; ids come from the server's own lists.
export async function views(address) {
  const get = async (path) => (await fetch(`${address}/api/v1/${path}`)).json();
  const matters = (await get('matters?contested=1&sort=size')).items;
  const matter = await get(`matters/${matters[0].id}`);
  const told = matter.reports;
  const early = told[Math.floor(told.length / 3)].told;
  const article = told.find((r) => r.statements >= 3) ?? told[0];
  // A statement that bears on a matter, where the article has one.
  const { statements } = await get(`documents/${encodeURIComponent(article.id)}`);
  const said = Object.keys(statements).find((id) => statements[id].length) ?? 'S2';
  const party = matter.positions[0].party.id;
  const at = (id) => encodeURIComponent(id);
  return [
    { name: 'start', hash: '#/', shows: 'main article h3 a' },
    { name: 'filtered', hash: '#/?type=ASSAULT&all=1', shows: 'main .filters[open]' },
    { name: 'matter', hash: `#/matter/${matter.id}`, shows: '#positions tbody tr' },
    { name: 'claims', hash: `#/matter/${matter.id}?table=claims`, shows: '#positions tbody tr' },
    { name: 'matter-then', hash: `#/matter/${matter.id}?as_of=${early}`, shows: '#timeline svg' },
    { name: 'article', hash: `#/article/${at(article.id)}`, shows: '.text .mark' },
    { name: 'entry', hash: `#/article/${at(article.id)}?s=${said}`, shows: 'aside[data-entry]', fold: true },
    { name: 'party', hash: `#/party/${party}`, shows: 'main h1' },
    { name: 'parties', hash: '#/parties', shows: 'main ol li a' },
    { name: 'network', hash: '#/network', shows: 'main svg a' },
    { name: 'map', hash: '#/map', shows: 'main svg path' },
    { name: 'search', hash: `#/search?q=${at('আগুন')}`, shows: 'main mark' },
    { name: 'read', hash: '#/read', shows: 'textarea' },
    { name: 'corrections', hash: '#/corrections', shows: 'main h1' },
  ];
}
export const ids = { hostile: 'hostile-1' };
