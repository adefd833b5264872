import { defineError } from '@pulse/core';

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
