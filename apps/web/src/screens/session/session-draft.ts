import type { Session } from '@pulse/client';
import type { SessionSettings } from '../../contract.ts';

/** A session's settings as they are being written. */
export interface SessionDraft {
  readonly title: string;
  readonly language: string;
  readonly people: 'anonymous' | 'named';
  readonly chat: 'on' | 'off';
  /** Whether the staff looks at messages before everybody sees them. */
  readonly moderation: 'after' | 'before';
  /** As typed; empty is no limit. */
  readonly maximum: string;
  /** `keep`: the one that is set, which nobody is told. */
  readonly entry: 'open' | 'keep' | 'passcode';
  readonly passcode: string;
  /** Where its activity arrives as events; empty is nowhere. */
  readonly projectId: string;
}

export type SessionProblem = 'title' | 'maximum' | 'passcode';

const mostParticipants = 1_000_000;

export const emptySession = (language: string): SessionDraft => ({
  title: '',
  language,
  people: 'anonymous',
  chat: 'on',
  moderation: 'after',
  maximum: '',
  entry: 'open',
  passcode: '',
  projectId: '',
});

export const draftOfSession = (session: Session): SessionDraft => ({
  title: session.title,
  language: session.language,
  people: session.anonymous ? 'anonymous' : 'named',
  chat: session.chat ? 'on' : 'off',
  moderation: session.moderation,
  maximum: session.maxParticipants === null ? '' : String(session.maxParticipants),
  entry: session.hasPasscode ? 'keep' : 'open',
  passcode: '',
  projectId: session.projectId ?? '',
});

export function sessionProblems(draft: SessionDraft): ReadonlySet<SessionProblem> {
  const problems = new Set<SessionProblem>();
  if (draft.title.trim() === '') problems.add('title');
  if (draft.maximum.trim() !== '') {
    const maximum = Number(draft.maximum);
    if (!Number.isInteger(maximum) || maximum < 1 || maximum > mostParticipants) problems.add('maximum');
  }
  if (draft.entry === 'passcode' && draft.passcode.trim() === '') problems.add('passcode');
  return problems;
}

/**
 * What the server is told; a passcode that stays is not mentioned.
 *
 * @param before its board until now, which is not mentioned either when it stays: it may be somebody else's
 */
export function sessionSettings(draft: SessionDraft, before = ''): SessionSettings {
  return {
    title: draft.title.trim(),
    language: draft.language,
    anonymous: draft.people === 'anonymous',
    chat: draft.chat === 'on',
    moderation: draft.moderation,
    maxParticipants: draft.maximum.trim() === '' ? null : Number(draft.maximum),
    ...(draft.entry === 'keep' ? {} : { passcode: draft.entry === 'open' ? null : draft.passcode.trim() }),
    ...(draft.projectId === before ? {} : { projectId: draft.projectId === '' ? null : draft.projectId }),
  };
}
