import { defineEvent } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../identifiers.ts';
import { CounterView } from './counter.schemas.ts';

const data = z.strictObject({ counter: CounterView });

export const CounterCreated = defineEvent({ name: 'counter.created', audience: 'everyone', data });
export const CounterDeleted = defineEvent({
  name: 'counter.deleted',
  audience: 'everyone',
  data: z.strictObject({ counterId: identifier }),
});
export const CounterReset = defineEvent({ name: 'counter.reset', audience: 'everyone', data });
