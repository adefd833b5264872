import { defineError } from '@pulse/core';

export const EmailTaken = defineError({
  code: 'EMAIL_TAKEN',
  kind: 'conflict',
  message: 'There is an account with this e-mail address; sign in instead.',
});
/** The same for an unknown address and a wrong password: it must not tell who has an account. */
export const InvalidCredentials = defineError({
  code: 'INVALID_CREDENTIALS',
  kind: 'unauthenticated',
  message: 'The e-mail address or the password is wrong.',
});
export const PasswordWrong = defineError({
  code: 'PASSWORD_WRONG',
  kind: 'forbidden',
  message: 'This is not the password of your account.',
});
/** One answer for a token that never was, was used, has expired, or is for something else. */
export const AccountTokenInvalid = defineError({
  code: 'ACCOUNT_TOKEN_INVALID',
  kind: 'invalid',
  message:
    'This link does not work any more: it was used, is too old, or another was sent after it. Ask for a new one.',
});
export const SignInNotFound = defineError({
  code: 'SIGN_IN_NOT_FOUND',
  kind: 'absent',
  message: 'None of your sign-ins has this id.',
});
export const LastAdmin = defineError({
  code: 'LAST_ADMIN',
  kind: 'conflict',
  message: 'Somebody must remain who administers Pulse: appoint another administrator first.',
});
export const RefreshInvalid = defineError({
  code: 'REFRESH_INVALID',
  kind: 'unauthenticated',
  message: 'The sign-in has ended; sign in again.',
});
export const RefreshReused = defineError({
  code: 'REFRESH_REUSED',
  kind: 'unauthenticated',
  message:
    'This refresh token was used before, so its sign-in was ended on every device that shares it; sign in again.',
});
export const UserNotFound = defineError({
  code: 'USER_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such account.',
});
export const AccountDisabled = defineError({
  code: 'ACCOUNT_DISABLED',
  kind: 'forbidden',
  message: 'An administrator has disabled this account.',
});

/** Whoever verifies our tokens by the published key set has to have seen a key before it signs. */
export const NextKeyTooNew = defineError({
  code: 'NEXT_KEY_TOO_NEW',
  kind: 'conflict',
  message:
    'The next key has been published for less than 10 minutes, and caches may not have it yet; try again later, or say that a key is compromised.',
});
