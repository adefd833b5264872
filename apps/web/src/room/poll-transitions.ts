import { pollsClose, pollsNextRound, pollsOpen, pollsReveal } from '@pulse/client';

/** What moves a poll to its next state. */
export const pollTransitions = {
  open: pollsOpen,
  close: pollsClose,
  reveal: pollsReveal,
  'next-round': pollsNextRound,
} as const;

export type PollTransition = keyof typeof pollTransitions;
