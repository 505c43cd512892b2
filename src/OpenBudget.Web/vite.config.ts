import { defineConfig } from 'vite';

export default defineConfig({
  // The page stands at /graphql and what it loads under /playground, below whatever path a proxy puts before both:
  // only relative addresses fit every such place.
  base: './',
  build: {
    assetsDir: 'playground/assets',
    license: { fileName: 'playground/licenses.md' },
    // Monaco, the editor inside GraphiQL, is one large piece by nature; the usual warning would tell nothing.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: 'playground.html',
      // GraphiQL's parts are marked 'use client' for servers that render React; this page has none.
      checks: { moduleLevelDirective: false },
    },
  },
});
