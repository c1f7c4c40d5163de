// An answer that follows what is asked: when the path changes the old answer stays on the page until the new
// one is there, and an answer that comes too late is dropped.
import { get } from './client';

export class Fetched<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<Error | null>(null);
  loading = $state(true);

  constructor(path: () => string | null) {
    $effect(() => {
      const asked = path();
      this.#again;
      if (asked === null) return;
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
