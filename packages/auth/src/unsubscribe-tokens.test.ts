import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParticipantCredentials } from './participant-credentials.ts';
import { createUnsubscribeTokens } from './unsubscribe-tokens.ts';

const secret = 'a refresh secret of more than 32 characters';
const tokens = createUnsubscribeTokens(secret);
const userId = '019ab3c4-0000-7000-8000-00000000000a';
const projectId = '019ab3c4-0000-7000-8000-00000000000b';
const about = { userId, projectId, period: 'daily' } as const;
const token = tokens.issue(about);

describe('unsubscribe tokens', () => {
  it('say whose digest of which project they are about, and fit into an address as they are', () => {
    expect(token).toMatch(/^un_[\w-]{66}$/);
    expect(tokens.verify(token)).toEqual(about);
    const weekly = { ...about, period: 'weekly' } as const;
    expect(tokens.verify(tokens.issue(weekly))).toEqual(weekly);
  });

  it('of another account, project or period are others', () => {
    const others = [
      tokens.issue({ ...about, period: 'weekly' }),
      tokens.issue({ ...about, projectId: userId }),
      tokens.issue({ ...about, userId: projectId }),
      tokens.issue({ userId: projectId, projectId: userId, period: 'daily' }),
    ];
    expect(new Set([token, ...others]).size).toBe(5);
    // The mac of one under the ids of another.
    for (const other of others) {
      for (const [ids, mac] of [
        [token, other],
        [other, token],
      ] as const) {
        expect(tokens.verify(ids.slice(0, 47) + mac.slice(47))).toBeUndefined();
      }
    }
  });

  it('are the same on every node and after years, and end with the secret', () => {
    expect(createUnsubscribeTokens(secret).issue(about)).toBe(token);
    // Of mails that were sent: whoever changes the form must still take these.
    expect(token).toBe('un_AZqzxAAAcACAAAAAAAAACgGas8QAAHAAgAAAAAAAAAsBojgTDDcqLcA94uskXNKRvQ');
    const other = createUnsubscribeTokens('another refresh secret of 32 characters');
    expect(other.verify(token)).toBeUndefined();
  });

  it('are none with any one character changed', () => {
    for (let index = 0; index < token.length; index += 1) {
      const changed = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1);
      expect(tokens.verify(changed)).toBeUndefined();
    }
  });

  it.each([
    ['nothing', ''],
    ['the prefix alone', 'un_'],
    ['no prefix', token.slice(3)],
    ['another prefix', `pt_${token.slice(3)}`],
    ['a cut', token.slice(0, -1)],
    ['a tail', `${token}AAAA`],
    ['padding', `${token}=`],
    ['a space before', ` ${token}`],
    ['a line break in it', `${token.slice(0, 30)}\r\n${token.slice(30)}`],
    ['the other alphabet', `${token.slice(0, -1)}+`],
    ['letters of elsewhere', `un_${'é'.repeat(66)}`],
    ['signs outside the basic plane', `un_${'👋'.repeat(33)}`],
    ['half a surrogate pair', `${token}\ud800`],
    ['a megabyte', `un_${'A'.repeat(1_000_000)}`],
    [
      'ids that were signed for something else',
      `un_${createParticipantCredentials(secret).issueParticipant({ sessionId: userId, participantId: projectId }).slice(3)}`,
    ],
  ])('are none with %s', (_what, text) => {
    expect(tokens.verify(text)).toBeUndefined();
  });

  it('are never guessed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => tokens.verify(`un_${text}`) === undefined),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 49, maxLength: 49 }), (bytes) => {
        return tokens.verify(`un_${Buffer.from(bytes).toString('base64url')}`) === undefined;
      }),
    );
  });

  it('refuse to be about what is no UUID', () => {
    expect(() => tokens.issue({ ...about, projectId: 'project-1' })).toThrow(TypeError);
  });
});
