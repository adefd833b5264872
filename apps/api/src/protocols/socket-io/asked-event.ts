import { InvalidInput, PulseError } from '@pulse/core';
import { checkIdempotencyKey } from '../request-credentials.ts';
import type { Acknowledge } from './events.ts';

/** One event as a client emitted it: `emit(name, input?, { idempotencyKey }?, acknowledge?)`. */
export interface AskedEvent {
  readonly name: string;
  readonly acknowledge: Acknowledge<unknown> | undefined;
  /** @throws PulseError INVALID_INPUT */
  read(): { readonly input: unknown; readonly idempotencyKey: string | undefined };
}

export function readAskedEvent(name: unknown, parameters: readonly unknown[]): AskedEvent {
  const last = parameters.at(-1);
  const acknowledge = typeof last === 'function' ? (last as Acknowledge<unknown>) : undefined;
  const [input, options, ...surplus] = acknowledge ? parameters.slice(0, -1) : parameters;
  return {
    name: typeof name === 'string' ? name : '',
    acknowledge,
    read() {
      if (surplus.length > 0) {
        throw new PulseError(InvalidInput, { message: 'An event takes an input and options, no more.' });
      }
      return { input: input ?? {}, idempotencyKey: idempotencyKeyOf(options) };
    },
  };
}

function idempotencyKeyOf(options: unknown): string | undefined {
  if (options === undefined || options === null) return undefined;
  if (typeof options !== 'object') {
    throw new PulseError(InvalidInput, { message: 'The options are an object, e.g. { idempotencyKey }.' });
  }
  return checkIdempotencyKey((options as { idempotencyKey?: unknown }).idempotencyKey);
}

/** The text field of an input that is not a use case's. @throws PulseError INVALID_INPUT */
export function textField(input: unknown, name: string): string {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined;
  if (typeof value === 'string' && value !== '') return value;
  throw new PulseError(InvalidInput, { message: `${name}: expected a text.` });
}

/** As {@link textField}, where it may be missing. */
export function optionalTextField(input: unknown, name: string): string | undefined {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined;
  return value === undefined || value === null || value === '' ? undefined : textField(input, name);
}
