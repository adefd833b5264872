import { type FastifyInstance, fastify } from 'fastify';
import { compressedAsset } from './compressed-asset.ts';

/** Styles are set by script, icons are data; nothing comes from, or goes to, anywhere else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Pulse API</title>
    <link rel="icon" href="/favicon.svg">
  </head>
  <body>
    <div id="reference"></div>
    <script src="/docs/scalar.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const configuration = {
  url: '/openapi.json',
  theme: 'default',
  // Scalar would otherwise load fonts, offer its cloud and send requests through its proxy.
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  defaultOpenAllTags: true,
  persistAuth: true,
  defaultHttpClient: { targetKey: 'js', clientKey: 'fetch' },
};

/** `/docs`: the API reference, with its own policy because it styles itself by script. All assets are local. */
export function registerReferencePage(app: FastifyInstance): void {
  const html = compressedAsset('text/html; charset=utf-8', () => page);
  for (const url of ['/docs', '/docs/']) {
    app.get(url, (request, reply) =>
      html(request, reply.header('content-security-policy', contentSecurityPolicy)),
    );
  }
  app.get('/docs/scalar.js', compressedAsset('text/javascript; charset=utf-8', readScalar));
  app.get(
    '/docs/start.js',
    compressedAsset(
      'text/javascript; charset=utf-8',
      () => `Scalar.createApiReference('#reference', ${JSON.stringify(configuration)});\n`,
    ),
  );
}

/**
 * Scalar's script, which its plugin alone has. The plugin takes 150 ms to load, so not before somebody opens the
 * page, and on an instance of its own, because ours takes no more routes by then.
 */
async function readScalar(): Promise<string> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const carrier = fastify();
  await carrier.register(scalar, { routePrefix: '/', configuration: { content: {} } });
  const { body } = await carrier.inject('/js/scalar.js');
  await carrier.close();
  return body;
}
