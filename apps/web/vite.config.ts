import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { routeSizes } from './build/route-sizes.ts';

const api = process.env.PULSE_API ?? 'http://localhost:3000';

export default defineConfig({
  base: '/',
  plugins: [react(), tailwindcss(), routeSizes()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The policy forbids nothing we would inline, but small files in the script would count on every route.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: { '/api': { target: api, ws: true }, '/health': { target: api } },
  },
});
