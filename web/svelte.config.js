// Svelte's settings: TypeScript in components; styles go to files, so that no inline style breaks the CSP.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default { preprocess: vitePreprocess(), compilerOptions: { css: 'external' } };
