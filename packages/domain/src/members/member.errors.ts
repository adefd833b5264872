import { defineError } from '@pulse/core';

export const MemberNotFound = defineError({
  code: 'MEMBER_NOT_FOUND',
  kind: 'absent',
  message: 'This account is not a member of the session.',
});
export const AlreadyMember = defineError({
  code: 'ALREADY_MEMBER',
  kind: 'conflict',
  message: 'This account is a member already; change its role instead.',
});
export const MemberIsOwner = defineError({
  code: 'MEMBER_IS_OWNER',
  kind: 'conflict',
  message: 'The owner of a session may everything there already.',
});
export const InvitationNotFound = defineError({
  code: 'INVITATION_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such invitation; it may have been withdrawn.',
});
export const InvitationSpent = defineError({
  code: 'INVITATION_SPENT',
  kind: 'conflict',
  message: 'The invitation has expired or was used; ask for a new one.',
});
export const InvitationForAnother = defineError({
  code: 'INVITATION_FOR_ANOTHER',
  kind: 'forbidden',
  message: 'The invitation is for another e-mail address than the one of your account.',
});
