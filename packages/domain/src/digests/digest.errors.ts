import { defineError } from '@pulse/core';

export const RecipientIsNoMember = defineError({
  code: 'RECIPIENT_IS_NO_MEMBER',
  kind: 'conflict',
  message: 'Only who owns the project or is a member of it can get its digests.',
});
export const AddressUnconfirmed = defineError({
  code: 'ADDRESS_UNCONFIRMED',
  kind: 'conflict',
  message: 'Confirm the e-mail address of your account first; digests are sent to confirmed ones alone.',
});
export const EditionNotFound = defineError({
  code: 'EDITION_NOT_FOUND',
  kind: 'absent',
  message: 'The digest has no such edition; they are kept for 400 days.',
});
