import { defineConfig } from 'vite';

export default defineConfig({
  // The page stands at /, the playground at /graphql and what both load under /assets, below whatever path a proxy puts before them:
  // only relative addresses fit every such place.
  base: './',
  build: {
    assetsDir: 'assets',
    license: { fileName: 'assets/licenses.md' },
    // Monaco, the editor inside GraphiQL, is one large piece by nature; the usual warning would tell nothing.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: ['index.html', 'playground.html'],
      // GraphiQL's parts are marked 'use client' for servers that render React; these pages have none.
      checks: { moduleLevelDirective: false },
    },
  },
  // While one works on the page: `npx vite` beside a running service.
  server: { host: '127.0.0.1', proxy: { '/graphql': 'http://127.0.0.1:5000' } },
});
