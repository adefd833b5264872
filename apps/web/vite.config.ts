import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { routeSizes } from './build/route-sizes.ts';

const api = process.env.PULSE_API ?? 'http://localhost:3000';

const framework =
  /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-router|router-core|history|store|react-store))[\\/]/;
/**
 * Not what only hosts need, such as dialogs and menus, nor what is left behind after joining: the phones would load it
 * with the rest. An operation of the client goes with the screen that uses it.
 */
const shared =
  /packages[\\/]client[\\/]src[\\/](?!generated|list-all)|src[\\/](components[\\/](?!dialog|confirm-dialog|menu|toast|choice|copy-button|field|use-focus|app-header|desk-nav|segments|tabs|attempt|password|user-menu|use-wrong|resend|card|section|download|tabs|drawer|code-figure|secret-field|chip|progress|data-table)|theme|messages[\\/][a-z-]+\.|room|stor|pulse|server-trouble)/;

/** Less than a file of its own would cost a phone, which needs them in any case. */
const small =
  /lucide-react[\\/].*[\\/](check|chevron-left|chevron-right|plus|loader-circle|cloud-off|lock|triangle-alert)\.|src[\\/]screens[\\/]audience[\\/](stage-skeleton|state-page)\./;

/** Screens, and what of them comes later. */
const loadedByPhones = /(audience|join|landing)-screen|conversation-sheet/;

export default defineConfig({
  base: '/',
  plugins: [react(), tailwindcss(), routeSizes(), precompress()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The policy forbids nothing we would inline, but small files in the script would count on every route.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The list of what each screen needs is part of the entry, which phones pay for: desks find out by themselves.
      resolveDependencies: (file, dependencies, { hostType }) =>
        hostType === 'html' || loadedByPhones.test(file) ? dependencies : [],
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // A phone on a slow network pays for every request: two shared files instead of twenty small ones.
        codeSplitting: {
          groups: [
            { name: 'framework', test: framework },
            { name: 'interface', test: shared, minShareCount: 4 },
            { name: 'small', test: small },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': { target: api, ws: true }, '/health': { target: api } },
  },
});
