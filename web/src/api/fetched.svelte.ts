// An answer that follows what is asked: when the path changes the old answer stays on the page until the new
// one is there, an answer that comes too late is dropped, and where nothing is asked there is none.
import { get } from './client';
import { view } from '../app/view.svelte';

export class Fetched<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<Error | null>(null);
  loading = $state(true);

  constructor(path: () => string | null) {
    $effect(() => {
      const asked = path();
      void [this.#again, view.fresh];
      if (asked === null) {
        this.data = null;
        return;
      }
      const abort = new AbortController();
      this.loading = true;
      get<T>(asked, abort.signal)
        .then((data) => {
          this.data = data;
          this.error = null;
        })
        .catch((error: unknown) => {
          if (abort.signal.aborted) return;
          this.data = null;
          this.error = error instanceof Error ? error : new Error(String(error));
        })
        .finally(() => {
          if (!abort.signal.aborted) this.loading = false;
        });
      return () => abort.abort();
    });
  }

  #again = $state(0);
  refresh() {
    this.#again += 1;
  }
}
