import type { Broker } from '../broker.ts';
import type { FakePolls } from './fake-polls.ts';
import type { FakeSessions } from './fake-sessions.ts';
import { testId } from './test-hub.ts';

export const testPoll = `poll:${testId}`;
export const testSession = `session:${testId}`;

type Publisher = Pick<Broker, 'publish'>;

/** Changes the poll and the session of {@link testId} and signals it as the application does: after the commit. */
export class LiveWriter {
  readonly #polls: FakePolls;
  readonly #sessions: FakeSessions;
  #items = 0;
  #posts = 0;

  constructor(polls: FakePolls, sessions: FakeSessions) {
    this.#polls = polls;
    this.#sessions = sessions;
  }

  vote(publisher: Publisher, participantId: string): void {
    this.#polls.vote(testId, participantId);
    publisher.publish({ type: 'state', channel: testPoll });
    publisher.publish({ type: 'standing', channel: testPoll, participantId, standing: { voted: true } });
  }

  close(publisher: Publisher): void {
    if (!this.#polls.newest(testId).state.closed) this.#polls.close(testId);
    publisher.publish({ type: 'state', channel: testPoll, urgent: true });
  }

  reopen(publisher: Publisher): void {
    if (this.#polls.newest(testId).state.closed) this.#polls.reopen(testId);
    publisher.publish({ type: 'state', channel: testPoll });
  }

  /** Appends one entry to every log. Sometimes the entries travel with the signal, sometimes they have to be read. */
  post(publisher: Publisher, data: unknown = null): void {
    for (const log of this.#sessions.logs) {
      const head = this.#sessions.append(testId, log, data);
      this.#posts += 1;
      const entries =
        this.#posts % 3 === 0 ? [] : this.#sessions.entries(testId, log).slice(-(this.#posts % 3));
      publisher.publish({ type: 'log', channel: testSession, log, head, entries });
    }
  }

  /** Raises one of two items. */
  setItem(publisher: Publisher): void {
    this.#items += 1;
    const key = `item-${this.#items % 2}`;
    this.#sessions.setItem(testId, key, this.#items);
    publisher.publish({ type: 'item', channel: testSession, key });
  }
}
