import type { LogEntry } from './channel-kind.ts';

/**
 * A signal wakes; it carries no truth. The hub reads the database when one arrives, so a lost signal costs
 * latency and a repeated one a read. Later kinds are added here: a hub ignores the ones it does not know.
 */
export type Signal =
  /**
   * The log advanced to `head`. `entries` are the newest up to there, as the commit wrote them, which spares a hub
   * that has everything before them the read; a broker may leave them out.
   */
  | {
      readonly type: 'log';
      readonly channel: string;
      readonly log: string;
      readonly head: number;
      readonly entries?: readonly LogEntry[];
    }
  /** The state is stale. `urgent` (a seal, an opening, a reveal) bypasses conflation. */
  | { readonly type: 'state'; readonly channel: string; readonly urgent?: boolean }
  /** A keyed item of a log channel is stale. */
  | { readonly type: 'item'; readonly channel: string; readonly key: string }
  /** A participant's standing on a state channel changed, e.g. they voted. */
  | {
      readonly type: 'standing';
      readonly channel: string;
      readonly participantId: string;
      readonly standing: unknown;
    }
  /** Rights changed: on this resource (`session:{id}`), of this subject; a member left out means all. */
  | { readonly type: 'rights'; readonly resource?: string; readonly subject?: string }
  /** Credentials of this subject no longer hold: `user:{id}`, `participant:{id}`, or `sign-in:{id}` for one device. */
  | { readonly type: 'revoked'; readonly subject: string };

export type SignalListener = (signal: Signal) => void;

/** Carries signals to every hub of the installation, this process's included. */
export interface Broker {
  /**
   * Sends at once and returns without waiting; never throws. In the order of the calls as far as one publisher
   * is concerned. Call it after the commit that the signal speaks of.
   */
  publish(signal: Signal): void;
  /** Listeners are called in their own turn, never from inside `publish`. Answers how to stop. */
  subscribe(listener: SignalListener): () => void;
  close(): Promise<void>;
}
