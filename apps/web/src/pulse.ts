import { createClient } from '@pulse/client';
import { noteFailure, noteTrouble, noteWell } from './server-trouble.ts';

/** The server that this page comes from, as nobody in particular; `as(token)` is the same as somebody. */
export const pulse = createClient({
  onAnswer: noteWell,
  onFailure: noteFailure,
  // The live connection finds out when it is over.
  onRestart: () => noteTrouble('restarting', undefined),
});
