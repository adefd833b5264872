import type { SeededRandom } from '@pulse/testing';
import { createPoll, createSession, type TestPoll } from '../scenario.ts';
import { VoteLedger } from '../vote-ledger.ts';
import type { CallProtocol, Outcome } from './protocol.ts';
import type { Stage } from './stage.ts';

const people = 6;

interface Person {
  readonly id: string;
  readonly token: string;
}

/** What is refused because of the state that others have brought about meanwhile is no fault. */
const lost = new Set([
  'POLL_CLOSED',
  'SESSION_NOT_LIVE',
  'POLL_TRANSITION_REFUSED',
  'SESSION_TRANSITION_REFUSED',
  'COUNTER_OUT_OF_RANGE',
  'OWN_MESSAGE',
]);

/** A session in which things happen at random, each through a protocol that is drawn. */
export class RandomRun {
  readonly sessionId: string;
  readonly code: string;
  readonly polls: readonly TestPoll[];
  readonly participants: Person[];
  /** Acknowledged votes, by poll. */
  readonly votes: ReadonlyMap<string, VoteLedger>;
  /** How many calls each protocol has answered with success. */
  readonly successes = new Map<string, number>();
  readonly #stage: Stage;
  readonly #random: SeededRandom;
  readonly #counterIds: readonly string[];
  readonly #messageIds: string[] = [];
  #said = 0;

  private constructor(
    stage: Stage,
    random: SeededRandom,
    made: {
      session: { id: string; code: string };
      polls: TestPoll[];
      counterIds: string[];
      participants: Person[];
    },
  ) {
    this.#stage = stage;
    this.#random = random;
    this.sessionId = made.session.id;
    this.code = made.session.code;
    this.polls = made.polls;
    this.#counterIds = made.counterIds;
    this.participants = made.participants;
    this.votes = new Map(made.polls.map(({ id }) => [id, new VoteLedger()]));
  }

  static async begin(stage: Stage, random: SeededRandom): Promise<RandomRun> {
    const { host } = stage;
    const session = await createSession(host);
    const polls = [
      await createPoll(host, session.id),
      await createPoll(host, session.id, { kind: 'multiple' }),
    ];
    const counterIds: string[] = [];
    for (const settings of [{ name: 'Applause' }, { name: 'Mood', minimum: null, step: 2 }])
      counterIds.push((await host.post(`/sessions/${session.id}/counters`, settings)).data.id);
    const participants = await Promise.all(
      Array.from({ length: people }, () => stage.participantOf(session.id)),
    );
    return new RandomRun(stage, random, { session, polls, counterIds, participants });
  }

  /** One thing that happens. @throws when it is refused for another reason than that it came too late */
  step(): Promise<void> {
    const random = this.#random;
    const draw = random.below(100);
    if (draw < 34) return this.#vote();
    if (draw < 50) return this.#count();
    if (draw < 60) return this.#post();
    if (draw < 70) return this.#upvote();
    if (draw < 74) return this.#join();
    const { token } = this.#stage.host;
    const poll = { pollId: random.pick(this.polls).id };
    const session = { sessionId: this.sessionId };
    if (draw < 77) return this.#do('polls.close', poll, token);
    if (draw < 87) return this.#do('polls.open', poll, token);
    if (draw < 90) return this.#do('polls.nextRound', poll, token);
    if (draw < 92) return this.#do('polls.update', { ...poll, title: `Title ${draw}` }, token);
    if (draw < 94) return this.#do('counters.reset', { counterId: random.pick(this.#counterIds) }, token);
    if (draw < 96) return this.#do('sessions.slide', { ...session, slide: 1 + random.below(50) }, token);
    return this.#do(draw < 97 ? 'sessions.pause' : 'sessions.resume', session, token);
  }

  /** Whatever was left paused or closed in between: everything takes votes again. */
  async reopen(): Promise<void> {
    const { host } = this.#stage;
    await host.post(`/sessions/${this.sessionId}/resume`);
    for (const { id } of this.polls) await host.post(`/polls/${id}/open`);
    for (let count = 0; count < people; count += 1) await this.#vote();
  }

  /** The last thing that happens. */
  async seal(): Promise<void> {
    await this.#stage.host.post(`/polls/${this.polls[0]?.id}/close`);
  }

  async #vote(): Promise<void> {
    const poll = this.#random.pick(this.polls);
    const { id, token } = this.#random.pick(this.participants);
    const optionIds = [this.#random.pick(poll.optionIds)];
    const { data } = await this.#ask('polls.vote', { pollId: poll.id, optionIds }, token);
    if (!data) return;
    const { round, version } = data as { round: number; version: number };
    this.votes.get(poll.id)?.acknowledge({ participantId: id, round, version, choice: optionIds });
  }

  #count(): Promise<void> {
    const verb = this.#random.pick(['counters.increment', 'counters.increment', 'counters.decrement']);
    const { token } = this.#random.pick(this.participants);
    return this.#do(verb, { counterId: this.#random.pick(this.#counterIds) }, token);
  }

  async #post(): Promise<void> {
    this.#said += 1;
    // In turn, so that nobody comes near the 20 lines that an author has in a minute.
    const { token } = this.participants[this.#said % people] ?? this.#stage.host;
    const kind = this.#random.pick(['chat', 'question']);
    const input = { sessionId: this.sessionId, kind, content: `Line ${this.#said}` };
    const { data } = await this.#ask('messages.post', input, token);
    if (data) this.#messageIds.push((data as { id: string }).id);
  }

  async #upvote(): Promise<void> {
    if (this.#messageIds.length === 0) return;
    const { token } = this.#random.pick(this.participants);
    await this.#do('messages.upvote', { messageId: this.#random.pick(this.#messageIds) }, token);
  }

  async #join(): Promise<void> {
    const { data } = await this.#ask('sessions.join', { code: this.code }, undefined);
    const { participant, token } = data as { participant: { id: string }; token: string };
    this.participants.push({ id: participant.id, token });
  }

  async #do(name: string, input: object, token: string): Promise<void> {
    await this.#ask(name, input, token);
  }

  async #ask(name: string, input: object, token: string | undefined): Promise<Outcome> {
    const able = this.#stage.protocols.calls.filter(
      ({ servesNobody }) => servesNobody || token !== undefined,
    );
    const protocol: CallProtocol = this.#random.pick(able);
    const outcome = await protocol.call(this.#stage.useCase(name), input, { token });
    if (!outcome.error) this.successes.set(protocol.name, (this.successes.get(protocol.name) ?? 0) + 1);
    else if (!lost.has(outcome.error.code)) {
      throw new Error(`${name} by ${protocol.name}: ${JSON.stringify(outcome.error)}`);
    }
    return outcome;
  }
}
