import { afterEach, describe, expect, it } from 'vitest';
import { forgetInvitation, keepInvitation, readInvitation } from './kept-invitation.ts';

describe('an invitation kept over signing in', () => {
  afterEach(forgetInvitation);

  it('is there until it is forgotten, also where nothing can be stored', () => {
    expect(readInvitation()).toBeUndefined();
    keepInvitation({ token: 'abc', decided: true });
    expect(readInvitation()).toEqual({ token: 'abc', decided: true });
    forgetInvitation();
    expect(readInvitation()).toBeUndefined();
  });
});
