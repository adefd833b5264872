import { useCaseFor } from '@pulse/core';
import type { Ports } from './ports.ts';

/** Declares a use case of Pulse: see `@pulse/core` for what each member means. */
export const useCase = useCaseFor<Ports>();
