import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../raw-http.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { properties: object } }> };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly security?: unknown;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Addresses that no use case serves. */
const withoutUseCase = [
  'get /api/v1/sse',
  'get /health/live',
  'get /health/ready',
  'get /health/startup',
  'get /metrics',
  'get /.well-known/jwks.json',
  'post /api/v1/webhooks/identity',
];

describe('GET /openapi.json', () => {
  let server: TestServer;
  let document: Document;
  beforeAll(async () => {
    server = await startTestServer();
    const answer = await ask(server.url, { path: '/openapi.json' });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    document = JSON.parse(answer.body) as Document;
  });
  afterAll(() => server.stop());

  test('is a valid OpenAPI 3.1 document', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate({ ...document });
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  test('every reference in it leads somewhere', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, target]) => target,
    );
    expect(references.length).toBeGreaterThan(0);
    for (const reference of new Set(references)) {
      const path = (reference ?? '').split('/').slice(1);
      const target = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], document);
      expect([reference, typeof target]).toEqual([reference, 'object']);
    }
  });

  test('has every use case that REST serves, and the few addresses beside them', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    const served = server.composition.catalogue.entries.flatMap(({ http }) =>
      http ? [`${http.method.toLowerCase()} /api/v1${http.path.replace(/:(\w+)/g, '{$1}')}`] : [],
    );
    expect(described.toSorted()).toEqual([...served, ...withoutUseCase].toSorted());
  });

  test('tells of each its fields, its status and every error of its own', () => {
    for (const useCase of server.composition.catalogue.entries) {
      if (!useCase.http) continue;
      const path = `/api/v1${useCase.http.path.replace(/:(\w+)/g, '{$1}')}`;
      const operation = document.paths[path]?.[useCase.http.method.toLowerCase()];
      expect(operation?.operationId).toBe(useCase.name.replace('.', '_'));
      expect(Object.keys(operation?.responses ?? {})).toContain(String(useCase.http.status ?? 200));
      const described = Object.values(operation?.responses ?? {}).map(({ description }) => description);
      for (const error of useCase.errors) expect(described.join('\n')).toContain(`\`${error.code}\``);
      const fields = [
        ...(operation?.parameters ?? []).filter((each) => each.in !== 'header').map(({ name }) => name),
        ...Object.keys(operation?.requestBody?.content['application/json']?.schema.properties ?? {}),
      ];
      expect(fields.toSorted()).toEqual(Object.keys(useCase.input.shape).toSorted());
      expect(operation?.security === undefined).toBe(useCase.permission === 'anyone');
    }
  });
});
