import type { Session } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import {
  draftOfSession,
  emptySession,
  type SessionDraft,
  sessionProblems,
  sessionSettings,
} from './session-draft.ts';

const draft = (part: Partial<SessionDraft> = {}): SessionDraft => ({
  ...emptySession('en'),
  title: 'Talk',
  ...part,
});

describe('session draft', () => {
  it.each([
    [{ title: ' ' }, 'title'],
    [{ maximum: '0' }, 'maximum'],
    [{ maximum: '2.5' }, 'maximum'],
    [{ maximum: '1000001' }, 'maximum'],
    [{ entry: 'passcode', passcode: ' ' }, 'passcode'],
  ] as const)('finds a problem in %j', (part, problem) => {
    expect([...sessionProblems(draft(part))]).toEqual([problem]);
  });

  it('sends null for no limit and no passcode', () => {
    expect(sessionSettings(draft())).toEqual({
      title: 'Talk',
      language: 'en',
      anonymous: true,
      chat: true,
      moderation: 'after',
      maxParticipants: null,
      passcode: null,
    });
  });

  it('says nothing of a passcode that stays', () => {
    const session = {
      title: 'Talk',
      language: 'de',
      anonymous: false,
      chat: false,
      maxParticipants: 30,
      hasPasscode: true,
    } as Session;
    expect(sessionSettings(draftOfSession(session))).toEqual({
      title: 'Talk',
      language: 'de',
      anonymous: false,
      chat: false,
      maxParticipants: 30,
    });
    expect(
      sessionSettings({ ...draftOfSession(session), entry: 'passcode', passcode: ' tea ' }).passcode,
    ).toBe('tea');
  });

  it('names the board only when it is another', () => {
    expect(sessionSettings(draft({ projectId: 'p' })).projectId).toBe('p');
    expect(sessionSettings(draft({ projectId: '' }), 'p').projectId).toBeNull();
    expect(sessionSettings(draft({ projectId: 'p' }), 'p')).not.toHaveProperty('projectId');
  });
});
