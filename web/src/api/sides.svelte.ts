// Who stands how in the matters of a list, and the report told last of each, where the list itself does not say: asked for one matter
// after the other once the list is shown, never of a matter so large that its page is a download.
import { get, pathOf } from './client';
import type { Matter, MatterItem } from './types';

const LARGEST = 200; // mentions

export class Sides {
  #known = $state.raw<ReadonlyMap<string, Pick<MatterItem, 'sides' | 'lead'>>>(new Map());

  constructor(items: () => readonly MatterItem[], asOf: () => string | null) {
    $effect(() => {
      const wanted = items().filter((matter) => !matter.sides && matter.mentions <= LARGEST);
      const day = asOf();
      this.#known = new Map();
      if (wanted.length === 0) return;
      const abort = new AbortController();
      const timer = setTimeout(() => void this.#ask(wanted, day, abort.signal), 50);
      return () => {
        clearTimeout(timer);
        abort.abort();
      };
    });
  }

  with(matter: MatterItem): MatterItem {
    return { ...matter, ...this.#known.get(matter.id) };
  }

  async #ask(wanted: readonly MatterItem[], day: string | null, signal: AbortSignal) {
    for (const { id } of wanted) {
      try {
        const { positions, reports } = await get<Matter>(pathOf(`matters/${encodeURIComponent(id)}`, { as_of: day }), signal);
        if (signal.aborted) return;
        const last = reports.at(-1);
        const sides = positions.map(({ party, stance, hedged, about }) => ({ party, stance, hedged, about }));
        this.#known = new Map(this.#known).set(id, { sides, lead: last ? { document: last.id, title: last.title, source: last.source, told: last.told } : null });
      } catch {
        if (signal.aborted) return; // else this one keeps its numbers
      }
    }
  }
}
