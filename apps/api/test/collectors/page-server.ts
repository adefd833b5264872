import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/** Serves pages that import posthog-js by its name, as a bundler would give it to them. */
export interface PageServer extends AsyncDisposable {
  readonly url: string;
}

const posthogFile = fileURLToPath(new URL('module.js', import.meta.resolve('posthog-js')));

/**
 * @param settings what the snippets of docs/collectors.md take as given
 * @param scripts modules of the page, one after the other
 */
export async function startPageServer(
  settings: { readonly PULSE_URL: string; readonly PULSE_KEY: string },
  scripts: readonly string[],
): Promise<PageServer> {
  const module = await readFile(posthogFile);
  const html = `<!doctype html><title>A page</title>
<script type="importmap">{"imports":{"posthog-js":"/posthog-js.js"}}</script>
<script>Object.assign(window, ${JSON.stringify(settings)})</script>
${scripts.map((script) => `<script type="module">${script}</script>`).join('\n')}`;
  const server = createServer((request, reply) => {
    const isModule = request.url === '/posthog-js.js';
    const type = isModule ? 'text/javascript' : 'text/html; charset=utf-8';
    reply.writeHead(200, { 'content-type': type }).end(isModule ? module : html);
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
