import { defineError } from '@pulse/core';

export const AddressUnconfirmed = defineError({
  code: 'ADDRESS_UNCONFIRMED',
  kind: 'conflict',
  message: 'Confirm the e-mail address of your account: until then it gets 50 mails a day about projects.',
});
export const EditionNotFound = defineError({
  code: 'EDITION_NOT_FOUND',
  kind: 'absent',
  message: 'The digest has no such edition; they are kept for 400 days.',
});
