import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { longestMessage } from './message-calls.ts';

it('lets people write as much as the API takes', () => {
  const file = new URL('../../../../docs/generated/openapi.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8'));
  const { content } = paths['/api/v1/sessions/{sessionId}/messages'].post.requestBody;
  expect(content['application/json'].schema.properties.content.maxLength).toBe(longestMessage);
});
