import { type Ballot, createOfflineQueue, isPulseError, type Poll, pollsGet, pollsVote } from '@pulse/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { readStored, writeStored } from '../../storage.ts';
import { useStore } from '../../store.ts';
import type { Place } from '../join/place.ts';

/** What the phone knows of its own vote in a poll's present round. */
export interface OwnVote {
  readonly optionIds: readonly string[];
  /** `waiting`: kept for when the network is back. */
  readonly state: 'none' | 'sending' | 'waiting' | 'counted';
  /** The code with which the last try was refused, until the next tap. */
  readonly refusal: string | undefined;
}

export interface BallotBox {
  ownVote(poll: Poll): OwnVote;
  cast(poll: Poll, optionIds: readonly string[]): void;
  /** Asks the server what this participant has chosen before, on another visit or device. */
  recall(poll: Poll): void;
}

export function useBallotBox(room: Room, place: Place): BallotBox {
  const { t } = useMessages();
  const [ballots, setBallots] = useState<Readonly<Record<string, Ballot>>>({});
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  // Only what was open before this page came can hold a vote that it does not know; asking about every poll that
  // opens later would send a request from every phone in the hall at the same moment.
  const [before] = useState(() => new Set(room.state.get().polls.map(roundKey)));
  const words = useRef(t);
  words.current = t;

  const [queue] = useState(() => {
    const key = `pulse.votes.${place.code}`;
    return createOfflineQueue(room.client, {
      operations: [pollsVote],
      storage: { read: () => readStored(key), write: (votes) => writeStored(key, votes) },
      paused: true,
      onOutcome: ({ input: { pollId, round = 1, optionIds }, refusal }) => {
        if (refusal === undefined) {
          setBallots((known) => ({ ...known, [pollId]: { round, optionIds } }));
          announce(words.current('announce.counted'));
        } else {
          const code = isPulseError(refusal) ? refusal.code : 'UNKNOWN';
          setRefusals((known) => ({ ...known, [pollId]: code }));
        }
      },
    });
  });
  const pending = useStore(queue.pending);
  const waiting = useStore(queue.waiting);
  const connection = useStore(room.status);

  useEffect(() => {
    queue.start();
    return () => queue.stop();
  }, [queue]);

  const recall = useCallback(
    (poll: Poll) => {
      if (!before.has(roundKey(poll))) return;
      room.client
        .call(pollsGet, { pollId: poll.id })
        .then(({ ballot }) => {
          if (ballot) setBallots((known) => (known[poll.id] ? known : { ...known, [poll.id]: ballot }));
        })
        // The server judges every vote anyway; not knowing the old one only leaves it unmarked.
        .catch(() => undefined);
    },
    [room.client, before],
  );

  return {
    recall,
    ownVote(poll) {
      const refusal = refusals[poll.id];
      const queued = pending.findLast(({ input }) => input.pollId === poll.id && input.round === poll.round);
      if (queued) {
        const stuck = waiting || connection === 'offline';
        return {
          optionIds: queued.input.optionIds,
          state: stuck ? 'waiting' : 'sending',
          refusal: undefined,
        };
      }
      const ballot = ballots[poll.id];
      if (ballot?.round === poll.round) return { optionIds: ballot.optionIds, state: 'counted', refusal };
      return { optionIds: [], state: 'none', refusal };
    },
    cast(poll, optionIds) {
      setRefusals(({ [poll.id]: _, ...others }) => others);
      const vote = { pollId: poll.id, round: poll.round, optionIds };
      queue.add(pollsVote, vote, { replaces: roundKey(poll) });
    },
  };
}

const roundKey = (poll: Poll): string => `${poll.id}:${poll.round}`;
