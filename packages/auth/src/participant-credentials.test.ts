import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParticipantCredentials } from './participant-credentials.ts';

const credentials = createParticipantCredentials('a refresh secret of more than 32 characters');
const sessionId = '019ab3c4-0000-7000-8000-00000000000a';
const participantId = '019ab3c4-0000-7000-8000-00000000000b';
const participantToken = credentials.issueParticipant({ sessionId, participantId });
const observerToken = credentials.issueObserver({ sessionId });

describe('participant credentials', () => {
  it('name who they were issued to', () => {
    expect(participantToken).toMatch(/^pt_[\w-]{64}$/);
    expect(observerToken).toMatch(/^ob_[\w-]{43}$/);
    expect(credentials.verify(participantToken)).toEqual({ kind: 'participant', sessionId, participantId });
    expect(credentials.verify(observerToken)).toEqual({ kind: 'observer', sessionId });
  });

  it('survive a restart and end with the secret', () => {
    const restarted = createParticipantCredentials('a refresh secret of more than 32 characters');
    expect(restarted.verify(participantToken)).toBeDefined();
    const other = createParticipantCredentials('another refresh secret of 32 characters');
    expect(other.verify(participantToken)).toBeUndefined();
    expect(other.verify(observerToken)).toBeUndefined();
  });

  it('are none with any one character changed', () => {
    for (const token of [participantToken, observerToken]) {
      for (let index = 3; index < token.length; index += 1) {
        const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
        expect(credentials.verify(changed)).toBeUndefined();
      }
    }
  });

  it.each([
    ['the other prefix', `ob_${participantToken.slice(3)}`],
    ['the other prefix', `pt_${observerToken.slice(3)}`],
    ['padding', `${observerToken}=`],
    ['a space', `pt_ ${participantToken.slice(3)}`],
    ['a cut', participantToken.slice(0, -1)],
    ['a tail', `${participantToken}AAAA`],
    ['nothing', 'pt_'],
    ['another token', 'pk_abc'],
  ])('are none with %s', (_what, token) => {
    expect(credentials.verify(token)).toBeUndefined();
  });

  it('are never guessed', () => {
    fc.assert(fc.property(fc.string(), (text) => credentials.verify(`pt_${text}`) === undefined));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 48, maxLength: 48 }), (bytes) => {
        return credentials.verify(`pt_${Buffer.from(bytes).toString('base64url')}`) === undefined;
      }),
    );
  });

  it('refuse to name what is no UUID', () => {
    expect(() => credentials.issueObserver({ sessionId: 'session-1' })).toThrow(TypeError);
  });
});
