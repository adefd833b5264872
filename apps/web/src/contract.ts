import type {
  Message,
  Poll,
  PollsCreateInput,
  PollsUpdateInput,
  Session,
  SessionsCreateInput,
} from '@pulse/client';

/** Names for parts of what the server takes and answers. */

export type SessionStatus = Session['status'];
export type SessionSettings = SessionsCreateInput;
export type PollKind = Poll['kind'];
export type PollOption = Poll['options'][number];
export type VoteChange = Poll['voteChange'];
export type ResultVisibility = Poll['resultVisibility'];
export type NewPoll = Omit<PollsCreateInput, 'sessionId'>;
/** What of a poll can be changed; what is left out stays. */
export type PollChanges = Omit<PollsUpdateInput, 'pollId'>;
/** `chat` goes by; a `question` waits for its answer and collects up-votes. */
export type MessageKind = Message['kind'];
