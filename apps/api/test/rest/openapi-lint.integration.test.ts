import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('/openapi.json as a linter sees it', () => {
  let server: TestServer;
  let source: string;
  beforeAll(async () => {
    server = await startTestServer();
    source = await (await fetch(`${server.url}/openapi.json`)).text();
  });
  afterAll(() => server.stop());

  test('the recommended rules of Redocly find nothing', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
      [],
    );
  });

  test('the rules bite', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const spoilt = source.replace('"operationId":"auth_login"', '"operationId":"auth_register"');
    const problems = await lintFromString({ source: spoilt, absoluteRef: '/openapi.json', config });
    expect(problems.map(({ ruleId }) => ruleId)).toContain('operation-operationId-unique');
  });

  test('every operation says who may, and every example is one that the use case takes', () => {
    const document = JSON.parse(source) as {
      paths: Record<string, Record<string, { operationId: string; description?: string; summary?: string }>>;
    };
    for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path))) {
      expect([operation.operationId, operation.description]).toEqual([
        operation.operationId,
        expect.stringMatching(/\S{3}/),
      ]);
    }
    const examples = server.composition.catalogue.entries.filter(({ example }) => example !== undefined);
    expect(examples.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['auth.register', 'sessions.create', 'sessions.join', 'polls.vote']),
    );
    for (const { input, example } of examples) expect(input.safeParse(example).success).toBe(true);
  });
});
