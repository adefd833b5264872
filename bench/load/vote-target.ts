import { encodePost } from '../wire/raw-http.ts';

/** A server with one open poll. Ports are of 127.0.0.1. */
export type VoteTarget =
  | {
      readonly kind: 'pulse';
      readonly port: number;
      readonly sessionId: string;
      readonly code: string;
      readonly pollId: string;
      readonly optionIds: readonly string[];
    }
  | {
      readonly kind: 'peer';
      readonly port: number;
      readonly pollId: string;
      readonly optionIds: readonly string[];
    };

/** Joining, by which each voter gets a token: `{ token }`, or `{ data: { token } }`. */
export function joinRequest(target: VoteTarget): Buffer {
  return target.kind === 'pulse'
    ? encodePost('/api/v1/join', { code: target.code })
    : encodePost('/join', { pollId: target.pollId });
}

export function readToken(body: string): string {
  const [, token] = /"token":"([^"]+)"/.exec(body) ?? [];
  if (token === undefined) throw new Error(`joining answered no token: ${body}`);
  return token;
}

/** A vote for the option at `choice`. */
export function voteRequest(target: VoteTarget, token: string, choice: number): Buffer {
  const optionId = target.optionIds[choice] ?? '';
  return target.kind === 'pulse'
    ? encodePost(`/api/v1/polls/${target.pollId}/votes`, { optionIds: [optionId] }, token)
    : encodePost(`/polls/${target.pollId}/votes`, { optionId }, token);
}

/** How a poll is watched over WebSocket. */
export interface WatchDialect {
  readonly path: string;
  greeting(token: string): readonly string[];
  /** Whether a frame carries results; these have `"total":` and `"options":` in them. */
  hasResults(bytes: Buffer, start: number, end: number): boolean;
  isReady(bytes: Buffer, start: number, end: number): boolean;
  answer?(bytes: Buffer, start: number, end: number): string | undefined;
}

export function watchDialectOf(target: VoteTarget): WatchDialect {
  return target.kind === 'pulse' ? pulseWatch(target.pollId) : peerWatch(target.pollId);
}

const beginsWith = (text: string) => {
  const wanted = Buffer.from(text);
  return (bytes: Buffer, start: number, end: number) =>
    end - start >= wanted.length &&
    bytes.compare(wanted, 0, wanted.length, start, start + wanted.length) === 0;
};

function pulseWatch(pollId: string): WatchDialect {
  const channel = `poll:${pollId}`;
  return {
    path: '/api/v1/ws',
    greeting: (token) => [
      JSON.stringify({ id: 1, type: 'auth', token }),
      JSON.stringify({ id: 2, type: 'subscribe', channel }),
    ],
    hasResults: beginsWith(`{"type":"event","channel":"${channel}"`),
    isReady: beginsWith('{"id":2,"type":"ok"'),
  };
}

function peerWatch(pollId: string): WatchDialect {
  return {
    path: '/socket.io/?EIO=4&transport=websocket',
    greeting: () => ['40'],
    hasResults: beginsWith('42["results"'),
    isReady: beginsWith('430'),
    answer(bytes, start, end) {
      const type = bytes.toString('latin1', start, Math.min(end, start + 3));
      if (type === '2') return '3';
      return type === '40{' ? `420["watch",${JSON.stringify(pollId)}]` : undefined;
    },
  };
}
