/** What apps may send with; the snippets are those of docs/collectors.md, filled in. */
export const sdks = ['curl', 'posthog-js', 'posthog-node', 'segment', 'opentelemetry'] as const;
export type Sdk = (typeof sdks)[number];

export interface Snippet {
  /** A line for a terminal; undefined where nothing has to be installed. */
  readonly install: string | undefined;
  readonly code: string;
}

/**
 * @param address of the server, without a slash at its end
 * @param key of the project, with the scope `ingest`
 */
export function snippetFor(sdk: Sdk, address: string, key: string): Snippet {
  return snippets[sdk](address, key);
}

const snippets: Readonly<Record<Sdk, (address: string, key: string) => Snippet>> = {
  curl: (address, key) => ({
    install: undefined,
    code: `curl ${address}/ingest \\
  -H 'X-API-Key: ${key}' \\
  -H 'Content-Type: application/json' \\
  -d '{"name": "order.paid", "level": "info", "properties": {"total": 42}}'`,
  }),
  'posthog-js': (address, key) => ({
    install: 'npm install posthog-js',
    code: `import posthog from 'posthog-js';

posthog.init('${key}', { api_host: '${address}' });
posthog.capture('order.paid', { total: 42 });`,
  }),
  'posthog-node': (address, key) => ({
    install: 'npm install posthog-node',
    code: `import { PostHog } from 'posthog-node';

const posthog = new PostHog('${key}', { host: '${address}', fetchRetryCount: 10 });
posthog.capture({ distinctId: 'user-1', event: 'order.paid', properties: { total: 42 } });
await posthog.shutdown();`,
  }),
  segment: (address, key) => ({
    install: 'npm install @segment/analytics-node',
    code: `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${key}', host: '${address}' });
analytics.track({ userId: 'user-1', event: 'order.paid', properties: { total: 42 } });
await analytics.closeAndFlush();`,
  }),
  opentelemetry: (address, key) => ({
    install: 'npm install @opentelemetry/api @opentelemetry/sdk-logs @opentelemetry/exporter-logs-otlp-http',
    code: `import { SeverityNumber } from '@opentelemetry/api';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';

const exporter = new OTLPLogExporter({
  url: '${address}/v1/logs',
  headers: { 'X-API-Key': '${key}' },
  timeoutMillis: 60_000,
});
const provider = new LoggerProvider({
  processors: [new BatchLogRecordProcessor({ exporter, exportTimeoutMillis: 60_000 })],
});
provider.getLogger('shop').emit({
  eventName: 'order.paid',
  severityNumber: SeverityNumber.INFO,
  body: 'An order was paid.',
  attributes: { total: 42, 'user.id': 'user-1' },
});
await provider.shutdown();`,
  }),
};
