import { defineError } from '@pulse/core';

export const PasscodeRequired = defineError({
  code: 'PASSCODE_REQUIRED',
  kind: 'forbidden',
  message: 'This session asks for a passcode.',
});
export const PasscodeWrong = defineError({
  code: 'PASSCODE_WRONG',
  kind: 'forbidden',
  message: 'That is not the passcode of this session.',
});
export const NameRequired = defineError({
  code: 'NAME_REQUIRED',
  kind: 'invalid',
  message: 'This session asks for your name.',
});
export const ParticipantBanned = defineError({
  code: 'PARTICIPANT_BANNED',
  kind: 'forbidden',
  message: 'You can no longer take part in this session.',
});
export const ParticipantKicked = defineError({
  code: 'PARTICIPANT_KICKED',
  kind: 'unauthenticated',
  message: 'You were sent out of this session; join again.',
});
export const ParticipantMuted = defineError({
  code: 'PARTICIPANT_MUTED',
  kind: 'forbidden',
  message: 'You may vote here but not post any more.',
});
export const ParticipantNotFound = defineError({
  code: 'PARTICIPANT_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such participant in this session.',
});
