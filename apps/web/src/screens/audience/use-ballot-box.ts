import { useCallback, useEffect, useRef, useState } from 'react';
import { castVote, pollAsParticipant } from '../../api/joining.ts';
import type { Ballot, Poll } from '../../api/poll.ts';
import { randomKey } from '../../api/random-key.ts';
import { announce } from '../../components/announcer.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { readStored, writeStored } from '../../storage.ts';
import { useStore } from '../../store.ts';
import type { Place } from '../join/place.ts';
import { VoteSender } from './vote-sender.ts';

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

  const [sender] = useState(() => {
    const key = `pulse.votes.${place.code}`;
    return new VoteSender({
      read: () => readStored(key),
      write: (votes) => writeStored(key, votes),
      send: (vote) => castVote({ ...vote, token: place.token }),
      onOutcome: ({ vote, refusal }) => {
        const { pollId, round, optionIds } = vote;
        if (refusal === undefined) {
          setBallots((known) => ({ ...known, [pollId]: { round, optionIds } }));
          announce(words.current('announce.counted'));
        } else setRefusals((known) => ({ ...known, [pollId]: refusal }));
      },
    });
  });
  const pending = useStore(sender.pending);
  const waiting = useStore(sender.waiting);
  const connection = useStore(room.connection.status);

  useEffect(() => {
    sender.start();
    return () => sender.stop();
  }, [sender]);
  useEffect(() => {
    if (connection === 'live') sender.flush();
  }, [connection, sender]);

  const recall = useCallback(
    (poll: Poll) => {
      if (!before.has(roundKey(poll))) return;
      pollAsParticipant(place.token, poll.id)
        .then(({ ballot }) => {
          if (ballot) setBallots((known) => (known[poll.id] ? known : { ...known, [poll.id]: ballot }));
        })
        // The server judges every vote anyway; not knowing the old one only leaves it unmarked.
        .catch(() => undefined);
    },
    [place.token, before],
  );

  return {
    recall,
    ownVote(poll) {
      const refusal = refusals[poll.id];
      const queued = pending.findLast((vote) => vote.pollId === poll.id && vote.round === poll.round);
      if (queued) {
        const stuck = waiting || connection === 'offline';
        return { optionIds: queued.optionIds, state: stuck ? 'waiting' : 'sending', refusal: undefined };
      }
      const ballot = ballots[poll.id];
      if (ballot?.round === poll.round) return { optionIds: ballot.optionIds, state: 'counted', refusal };
      return { optionIds: [], state: 'none', refusal };
    },
    cast(poll, optionIds) {
      setRefusals(({ [poll.id]: _, ...others }) => others);
      sender.cast({ pollId: poll.id, round: poll.round, optionIds, key: randomKey() });
    },
  };
}

const roundKey = (poll: Poll): string => `${poll.id}:${poll.round}`;
