// How the page is built: one HTML file, hashed assets, nothing inlined (the CSP allows no data: fonts or
// scripts). In development the API is answered by a mock over the program, or by a running `ukti serve`.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [svelte()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 400 },
  server: { proxy: { '/api': process.env.UKTI_API ?? 'http://127.0.0.1:8417' } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
