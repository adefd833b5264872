import { type Caller, type Catalogue, type Execute, PulseError } from '@pulse/core';
import { CallCancelled, OperationNotFound } from '@pulse/realtime';
import { checkIdempotencyKey } from '../request-credentials.ts';
import type { Answers } from './answers.ts';
import type { ClientFrame, FrameId } from './client-frame.ts';

export interface CallSetting {
  readonly catalogue: Pick<Catalogue, 'find'>;
  readonly execute: Execute;
  /** Counts a call for the token of its connection. @throws PulseError RATE_LIMITED */
  readonly limitCalls?: (token: string) => void;
}

/** The calls of use cases by one client. */
export class Calls {
  readonly #setting: CallSetting;
  readonly #answers: Answers;
  /** By the client's id. Made with the first: most connections watch and never call, and there are thousands of them. */
  #underWay: Map<FrameId, { cancelled: boolean }> | undefined;

  constructor(setting: CallSetting, answers: Answers) {
    this.#setting = setting;
    this.#answers = answers;
  }

  /** Resolves when it has been answered. */
  async call(
    { id, op, input, idempotencyKey }: ClientFrame & { type: 'call' },
    caller: Caller,
    token: string,
  ): Promise<void> {
    const call = { cancelled: false };
    this.#underWay ??= new Map();
    this.#underWay.set(id, call);
    try {
      this.#setting.limitCalls?.(token);
      const useCase = this.#setting.catalogue.find(op);
      if (!useCase || useCase.kind === 'stream') throw new PulseError(OperationNotFound);
      const key = checkIdempotencyKey(idempotencyKey);
      const data = await this.#setting.execute(useCase, input, { ...caller, idempotencyKey: key });
      if (call.cancelled) throw new PulseError(CallCancelled);
      this.#answers.ok(id, data ?? null);
    } catch (error) {
      this.#answers.error(id, call.cancelled ? new PulseError(CallCancelled) : error, caller.requestId);
    } finally {
      if (this.#underWay.get(id) === call) this.#underWay.delete(id);
    }
  }

  /** What it does may still take effect; its answer will be that it was cancelled. */
  cancel({ id, target }: ClientFrame & { type: 'cancel' }): void {
    const call = this.#underWay?.get(target);
    if (call) call.cancelled = true;
    this.#answers.ok(id, { cancelled: call !== undefined });
  }
}
