import { type Actor, anonymous, type Clock } from '@pulse/core';
import { type CancelTimer, type Timers, whenReached } from '@pulse/realtime';
import { type Authenticate, type Identity, sameIdentity } from '../identity.ts';
import type { Answers } from './answers.ts';
import type { ClientFrame, FrameId } from './client-frame.ts';
import { type CloseReason, closeCodes } from './close-codes.ts';

const authenticateWithinMilliseconds = 10_000;

export interface AuthenticationSetting {
  readonly authenticate: Authenticate;
  readonly clock: Clock;
  readonly timers: Timers;
}

export interface AuthenticationEvents {
  /** It is known for the first time; whatever was sent after the token still waits. */
  readonly onAuthenticated: () => void;
  /** It came too late, is not who it was before, or its token is bad or has expired. */
  readonly onRefused: (reason: CloseReason) => void;
}

/** Who one client is, and until when: by its upgrade or its first `auth`, then by those that refresh the token. */
export class Authentication {
  readonly #setting: AuthenticationSetting;
  readonly #answers: Answers;
  readonly #events: AuthenticationEvents;
  #outcome: Promise<boolean> | undefined;
  #actor: Actor = anonymous;
  #token = '';
  #cancelDeadline: CancelTimer;
  #ended = false;

  constructor(setting: AuthenticationSetting, answers: Answers, events: AuthenticationEvents) {
    this.#setting = setting;
    this.#answers = answers;
    this.#events = events;
    this.#cancelDeadline = setting.timers.after(authenticateWithinMilliseconds, () =>
      events.onRefused(closeCodes.authenticationLate),
    );
  }

  /** Whether the last token is good; undefined before the first. Frames that came after it wait in here, in order. */
  get outcome(): Promise<boolean> | undefined {
    return this.#outcome;
  }

  get actor(): Actor {
    return this.#actor;
  }

  /** Empty for who was identified by the upgrade. */
  get token(): string {
    return this.#token;
  }

  /** By the upgrade. */
  identify(identity: Promise<Identity>): void {
    this.#outcome = this.#adopt(identity, '', false);
  }

  /** By a frame. Resolves when it has been answered. */
  async authenticate(frame: ClientFrame & { type: 'auth' }): Promise<void> {
    this.#outcome = this.#after(this.#outcome, frame);
    await this.#outcome;
  }

  /** The connection is gone: nobody is told of anything any more. */
  end(): void {
    this.#ended = true;
    this.#cancelDeadline();
  }

  async #after(
    before: Promise<boolean> | undefined,
    { id, token }: ClientFrame & { type: 'auth' },
  ): Promise<boolean> {
    const refreshing = (await before) ?? false;
    if (this.#ended) return false;
    return this.#adopt(this.#setting.authenticate(token), token, refreshing, id);
  }

  async #adopt(
    identity: Promise<Identity>,
    token: string,
    refreshing: boolean,
    id?: FrameId,
  ): Promise<boolean> {
    try {
      const { actor, expiresAt } = await identity;
      if (this.#ended) return false;
      if (refreshing && !sameIdentity(actor, this.#actor)) {
        this.#events.onRefused(closeCodes.unauthenticated);
        return false;
      }
      this.#actor = actor;
      this.#token = token;
      this.#cancelDeadline();
      this.#cancelDeadline = whenReached(expiresAt, this.#setting, () =>
        this.#events.onRefused(closeCodes.unauthenticated),
      );
      this.#answers.ok(id, { expiresAt: expiresAt?.toISOString() ?? null });
      if (!refreshing) this.#events.onAuthenticated();
      return true;
    } catch (error) {
      this.#answers.error(id, error);
      this.#events.onRefused(closeCodes.unauthenticated);
      return false;
    }
  }
}
