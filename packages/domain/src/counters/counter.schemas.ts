import { z } from 'zod';
import { identifier, line, timestamp } from '../identifiers.ts';
import type { Counter } from './counter.ts';

/** Well inside what JavaScript counts exactly, with room for every increment to come. */
const bound = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);

export const CounterView = z
  .strictObject({
    id: identifier,
    sessionId: identifier,
    name: z.string(),
    value: z.int(),
    minimum: z.int().nullable(),
    maximum: z.int().nullable(),
    step: z.int().min(1),
    limitPerParticipant: z.int().nullable(),
    version: z.int().min(0),
    createdAt: timestamp,
  })
  .meta({ id: 'Counter', description: 'A named number that a session moves.' });

export const CounterState = z
  .strictObject({ id: identifier, name: z.string(), value: z.int(), version: z.int().min(0) })
  .meta({ id: 'CounterState' });

export const CounterReference = z.strictObject({ counterId: identifier });

export const NewCounter = z.strictObject({
  sessionId: identifier,
  name: line(100),
  initial: bound.optional().describe('0 unless told, or the nearest number in range.'),
  minimum: bound.nullable().optional().describe('0 unless told; null is no bound.'),
  maximum: bound.nullable().optional(),
  step: z.int().min(1).max(1_000_000).optional().describe('1 unless told.'),
  limitPerParticipant: z
    .int()
    .min(1)
    .max(1_000_000)
    .nullable()
    .optional()
    .describe('1 is a raised hand; null, the default, is applause.'),
});

export function counterView(counter: Counter): z.input<typeof CounterView> {
  return {
    id: counter.id,
    sessionId: counter.sessionId,
    name: counter.name,
    value: counter.value,
    minimum: counter.minimum,
    maximum: counter.maximum,
    step: counter.step,
    limitPerParticipant: counter.limitPerParticipant,
    version: counter.version,
    createdAt: counter.createdAt.toISOString(),
  };
}

export function counterState(counter: Counter): z.input<typeof CounterState> {
  return { id: counter.id, name: counter.name, value: counter.value, version: counter.version };
}
