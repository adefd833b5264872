import type { FastifyInstance, FastifyReply } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import { explorerScript } from './explorer-script.ts';

/**
 * A page to try queries on, in place of GraphiQL: GraphiQL's pages load it from a CDN, which a server without the
 * internet cannot, and its bundle is twenty times the rest of this protocol. Nothing here comes from elsewhere, and
 * the scripts are files, so the server's own content security policy holds for it.
 */
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>GraphiQL for Pulse</title>
    <link rel="icon" href="/favicon.svg">
    <style>
      :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
      body { margin: 0; padding: 1rem; box-sizing: border-box; min-height: 100vh; display: grid; gap: 1rem;
        grid-template: auto 1fr / 1fr 1fr; }
      header { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
      h1 { font-size: 1.1rem; margin: 0 auto 0 0; }
      .asked { display: grid; grid-template-rows: auto 3fr auto 1fr auto auto; gap: .25rem; }
      textarea, pre { font: 14px/1.5 ui-monospace, monospace; width: 100%; box-sizing: border-box; }
      pre { margin: 0; overflow: auto; border: 1px solid; padding: .5rem; }
      @media (max-width: 50rem) { body { grid-template: none / 1fr; } .asked { grid-template-rows: auto 20rem auto 6rem; } }
    </style>
  </head>
  <body>
    <header>
      <h1>Pulse GraphQL</h1>
      <button id="run" title="Ctrl+Enter">Run</button>
      <button id="stop">Stop</button>
      <button id="schema">Schema</button>
    </header>
    <main class="asked">
      <label for="query">Query</label>
      <textarea id="query" spellcheck="false">{ sessionsList { items { id title polls { items { title options { text } } } } } }</textarea>
      <label for="variables">Variables, as JSON</label>
      <textarea id="variables" spellcheck="false"></textarea>
      <label for="token">Token, of a host or a participant</label>
      <input id="token" type="password" autocomplete="off">
    </main>
    <pre id="answer" aria-live="polite" aria-label="Answer" tabindex="0"></pre>
    <script src="/graphql/explorer.js"></script>
  </body>
</html>
`;

/** Registers what the page needs beside itself: its script and the schema as text. */
export function registerExplorer(app: FastifyInstance, path: string, schema: GraphQLSchema): void {
  app.get(`${path}/explorer.js`, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(explorerScript),
  );
  app.get(`${path}/schema.graphql`, (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(printSchema(schema)),
  );
}

export function sendExplorer(reply: FastifyReply): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
}
