import { defineError } from '@pulse/core';

/** Errors of the live protocols, beside those of the use cases. */

export const ChannelNotFound = defineError({
  code: 'CHANNEL_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such channel, or it is not yours to watch.',
});
export const InvalidResumeToken = defineError({
  code: 'INVALID_RESUME_TOKEN',
  kind: 'invalid',
  message: 'The resume token is not one that Pulse gave out; subscribe without it.',
});
export const InvalidStreamTicket = defineError({
  code: 'INVALID_STREAM_TICKET',
  kind: 'unauthenticated',
  message: 'The stream ticket is unknown, expired or used; ask for a new one.',
});
export const TooManyChannels = defineError({
  code: 'TOO_MANY_CHANNELS',
  kind: 'limited',
  message: 'This connection watches as many channels as it may; unsubscribe from one first.',
});
export const TooManyStreams = defineError({
  code: 'TOO_MANY_STREAMS',
  kind: 'limited',
  message: 'You have as many streams open as you may; close one first.',
});
export const InvalidFrame = defineError({
  code: 'INVALID_FRAME',
  kind: 'invalid',
  message: 'The frame is not JSON of a known form.',
});
export const OperationNotFound = defineError({
  code: 'OPERATION_NOT_FOUND',
  kind: 'absent',
  message: 'There is no such operation to call; streams are subscribed to by channel.',
});
export const SlowReader = defineError({
  code: 'SLOW_READER',
  kind: 'unavailable',
  message: 'You read more slowly than there is to tell; subscribe again from where you are.',
});
export const CallCancelled = defineError({
  code: 'CALL_CANCELLED',
  kind: 'conflict',
  message: 'You cancelled this call; whether it took effect is not known.',
});

/** For the error catalogue and its page. */
export const realtimeErrors = [
  ChannelNotFound,
  InvalidResumeToken,
  InvalidStreamTicket,
  TooManyChannels,
  TooManyStreams,
  InvalidFrame,
  OperationNotFound,
  CallCancelled,
  SlowReader,
] as const;
