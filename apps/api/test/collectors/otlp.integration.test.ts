import { SeverityNumber } from '@opentelemetry/api';
import { OTLPLogExporter as JsonExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { OTLPLogExporter as ProtobufExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchLogRecordProcessor,
  LoggerProvider,
  type LogRecordExporter,
  type LogRecordProcessor,
} from '@opentelemetry/sdk-logs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCollectorStage } from './collector-stage.ts';
import { importSnippet, runSnippet, snippetsOf } from './documented-snippets.ts';
import { everyFault, expectEveryEventOnce, survives } from './through-faults.ts';

const encodings = [
  { encoding: 'http', Exporter: JsonExporter, leastBytesOf413: 1_500 },
  { encoding: 'proto', Exporter: ProtobufExporter, leastBytesOf413: 400 },
] as const;

interface Snippet {
  readonly identifying: LogRecordProcessor;
  halving(exporter: LogRecordExporter): LogRecordExporter;
}

describe.each(encodings)(
  'the OTLP exporter of logs: $encoding',
  ({ encoding, Exporter, leastBytesOf413 }) => {
    let stage: Awaited<ReturnType<typeof startCollectorStage>>;
    beforeAll(async () => {
      stage = await startCollectorStage();
    });
    afterAll(() => stage[Symbol.asyncDispose]());

    test('as docs/collectors.md sets it up', async () => {
      const [program = ''] = await snippetsOf('OpenTelemetry');
      const ofEncoding = program.replace('exporter-logs-otlp-http', `exporter-logs-otlp-${encoding}`);
      await runSnippet(ofEncoding, { PULSE_URL: stage.url, PULSE_KEY: stage.key });
      expect((await stage.events()).at(-1)).toMatchObject({
        name: 'order.paid',
        level: 'info',
        message: 'An order was paid.',
        userId: 'user-1',
        properties: { total: 42, 'otel.scope.name': 'shop' },
      });
    });

    test('by bearer and packed with gzip, with values of every kind', async () => {
      const exporter = new Exporter({
        url: `${stage.url}/v1/logs`,
        headers: { authorization: `Bearer ${stage.key}` },
        compression: 'gzip' as never,
      });
      const provider = new LoggerProvider({
        resource: resourceFromAttributes({ 'service.name': 'shop' }),
        processors: [new BatchLogRecordProcessor({ exporter })],
      });
      const attributes = { count: 7, ratio: 0.5, ok: false, tags: ['a', 'b'], nested: { deep: [1, 'x'] } };
      provider
        .getLogger('checkout', '1.2.0')
        .emit({ severityNumber: SeverityNumber.ERROR, body: 'failed', attributes });
      await provider.shutdown();
      expect((await stage.events()).at(-1)).toMatchObject({
        name: 'log',
        level: 'error',
        message: 'failed',
        properties: { ...attributes, 'service.name': 'shop', 'otel.scope.version': '1.2.0' },
      });
    });

    test.each([
      [413, false],
      [429, true],
      [503, true],
      ['cut', true],
    ] as const)('an export after %s, without the snippet: sent again %s', async (what, again) => {
      const send = async (url: string, eventName: string) => {
        const exporter = new Exporter({ url: `${url}/v1/logs`, headers: { 'X-API-Key': stage.key } });
        const provider = new LoggerProvider({ processors: [new BatchLogRecordProcessor({ exporter })] });
        provider.getLogger('shop').emit({ eventName });
        await provider.shutdown();
      };
      expect(await survives(stage, what, send)).toBe(again);
    });

    test.each([
      ['as it is', false],
      ['with the snippet, also after 413', true],
    ])('every record is stored once, whatever answers it gets: %s', async (_how, refusedByProxies) => {
      const [, snippet = ''] = await snippetsOf('OpenTelemetry');
      const { identifying, halving } = await importSnippet<Snippet>(snippet);
      await expectEveryEventOnce({
        stage,
        faults: everyFault(leastBytesOf413).filter(({ what }) => refusedByProxies || what !== 413),
        times: 1,
        events: 150,
        async send(proxy, names) {
          const exporter = new Exporter({
            url: `${proxy.url}/v1/logs`,
            headers: { 'X-API-Key': stage.key },
            timeoutMillis: 60_000,
          });
          const processor = new BatchLogRecordProcessor({
            exporter: refusedByProxies ? halving(exporter) : exporter,
            exportTimeoutMillis: 60_000,
            maxExportBatchSize: 10,
          });
          const processors = refusedByProxies ? [identifying, processor] : [processor];
          const provider = new LoggerProvider({ processors });
          const logger = provider.getLogger('shop');
          for (const eventName of names) logger.emit({ eventName, body: 'the same text' });
          await provider.shutdown();
        },
      });
    });
  },
);
