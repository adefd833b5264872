import type { Digest } from '@pulse/client';
import { expect, it } from 'vitest';
import { choosesNobody, digestChanges, draftOfDigest } from './digest-draft.ts';

const digest: Digest = {
  id: 'weekly',
  enabled: true,
  hour: 8,
  weekday: 1,
  recipients: ['ada', 'gone'],
  declined: false,
  reaches: 1,
  nextDueAt: null,
};

it('leaves out who has left the project', () => {
  const draft = draftOfDigest(digest);
  expect(digestChanges(draft, ['ada', 'grace'])).toEqual({
    enabled: true,
    hour: 8,
    weekday: 1,
    recipients: ['ada'],
  });
  expect(choosesNobody(draft, ['ada'])).toBe(false);
  expect(choosesNobody(draft, ['grace'])).toBe(true);
});

it('says nothing of a weekday where there is none, and nobody by name where everybody gets it', () => {
  const draft = draftOfDigest({ ...digest, id: 'daily', weekday: null, recipients: null });
  expect(digestChanges(draft, ['ada'])).toEqual({ enabled: true, hour: 8, recipients: null });
  expect(choosesNobody(draft, [])).toBe(false);
});
