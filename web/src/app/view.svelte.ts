// What the whole page shares: where it is, the language, the day it is known on, the theme, the ledger.
import { formatRoute, parseRoute, type Page, type Query } from './route';
import type { LedgerInfo } from '../api/types';
import type { Language } from '../words/language';

const LANGUAGE = 'ukti.language';
const THEME = 'ukti.theme';
export type Theme = 'light' | 'dark';

function firstLanguage(): Language {
  const kept = localStorage.getItem(LANGUAGE);
  if (kept === 'bn' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'bn';
}

class View {
  route = $state.raw(parseRoute(location.hash));
  ledger = $state.raw<LedgerInfo | null>(null);
  fresh = $state(0); // raised when the reader asks for what was added since
  days = $state.raw<string[]>([]); // on which something was told
  ownDays = $state.raw<string[] | null>(null); // those of the matter that is shown
  #kept = $state<Language>(firstLanguage());
  #dark = $state(matchMedia('(prefers-color-scheme: dark)').matches);
  #theme = $state<Theme | null>(localStorage.getItem(THEME) as Theme | null);

  readonly language: Language = $derived.by(() => {
    const asked = this.route.query['lang'];
    return asked === 'bn' || asked === 'en' ? asked : this.#kept;
  });
  readonly asOf: string | null = $derived.by(() => {
    const day = this.route.query['as_of'];
    return day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  });
  readonly theme: Theme = $derived(this.#theme ?? (this.#dark ? 'dark' : 'light'));
  readonly edit: boolean = $derived(this.ledger?.edit ?? false);

  constructor() {
    addEventListener('hashchange', () => {
      this.route = parseRoute(location.hash);
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (e) => {
      this.#dark = e.matches;
    });
  }

  // A link to another view keeps the day and the language of this one.
  link(page: Page, id = '', query: Query = {}): string {
    const kept: Query = {};
    for (const key of ['as_of', 'lang']) if (this.route.query[key]) kept[key] = this.route.query[key];
    return formatRoute({ page, id, query: { ...kept, ...query } });
  }

  // The same view with other words in its address; an empty value takes one out.
  change(query: Query, push = false) {
    const route = { ...this.route, query: { ...this.route.query, ...query } };
    for (const key of Object.keys(route.query)) if (route.query[key] === '') delete route.query[key];
    history[push ? 'pushState' : 'replaceState'](null, '', formatRoute(route));
    this.route = route;
  }

  go(page: Page, id = '', query: Query = {}) {
    location.hash = this.link(page, id, query);
  }

  speak(language: Language) {
    localStorage.setItem(LANGUAGE, language);
    this.#kept = language;
    this.change({ lang: language });
  }

  wear(theme: Theme) {
    localStorage.setItem(THEME, theme);
    this.#theme = theme;
  }
}

export const view = new View();
