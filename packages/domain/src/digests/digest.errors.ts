import { defineError } from '@pulse/core';

export const AddressUnconfirmed = defineError({
  code: 'ADDRESS_UNCONFIRMED',
  kind: 'conflict',
  message: 'Confirm the e-mail address of your account: until then it gets 50 mails a day about projects.',
});
/** One answer for a token that was cut or changed, that never was one, and that another server has issued. */
export const UnsubscribeTokenInvalid = defineError({
  code: 'UNSUBSCRIBE_TOKEN_INVALID',
  kind: 'invalid',
  message:
    'This link is not one of ours, or a part of it is missing. Use the one in your newest mail, or sign in and say “Not to me” in the settings of the board.',
});
export const EditionNotFound = defineError({
  code: 'EDITION_NOT_FOUND',
  kind: 'absent',
  message: 'The digest has no such edition; they are kept for 400 days.',
});
