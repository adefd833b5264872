import { expect, test } from 'vitest';
import { draftOfWebhook, type WebhookDraft, webhookProblems, webhookSettings } from './webhook-draft.ts';

const draft: WebhookDraft = { url: ' https://example.org/hook ', every: true, types: ['alert.fired'] };
const problems = (more: Partial<WebhookDraft>) => [...webhookProblems({ ...draft, ...more })];

test('an address is whole and of http, and something is chosen', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ url: 'http://10.0.0.1' })).toEqual([]);
  expect(problems({ url: ' ' })).toEqual(['urlMissing']);
  expect(problems({ url: 'example.org/hook' })).toEqual(['urlWrong']);
  expect(problems({ url: 'ftp://example.org' })).toEqual(['urlWrong']);
  expect(problems({ every: false })).toEqual([]);
  expect(problems({ every: false, types: [] })).toEqual(['typesMissing']);
});

test('everything is no type in particular, there and back', () => {
  expect(webhookSettings(draft)).toEqual({ url: 'https://example.org/hook', types: [] });
  expect(webhookSettings({ ...draft, every: false }).types).toEqual(['alert.fired']);
  expect(draftOfWebhook(undefined)).toEqual({ url: '', every: true, types: [] });
});
