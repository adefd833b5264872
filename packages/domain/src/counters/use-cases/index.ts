import { decrementCounter, incrementCounter } from './change-counter.ts';
import { createCounter } from './create-counter.ts';
import { deleteCounter } from './delete-counter.ts';
import { getCounter } from './get-counter.ts';
import { listCounters } from './list-counters.ts';
import { resetCounter } from './reset-counter.ts';

export const counterUseCases = [
  createCounter,
  listCounters,
  getCounter,
  incrementCounter,
  decrementCounter,
  resetCounter,
  deleteCounter,
] as const;
