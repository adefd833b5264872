import { createCatalogue } from '@pulse/core';
import { counterUseCases } from './counters/use-cases/index.ts';
import { identityUseCases } from './identity/index.ts';
import { participantUseCases } from './participants/use-cases/index.ts';
import { pollUseCases } from './polls/use-cases/index.ts';
import { sessionUseCases } from './sessions/use-cases/index.ts';
import { streamUseCases } from './streams/use-cases/index.ts';

/** Everything that Pulse does. Protocols take this as a value. */
export const catalogue = createCatalogue([
  ...identityUseCases,
  ...sessionUseCases,
  ...participantUseCases,
  ...pollUseCases,
  ...counterUseCases,
  ...streamUseCases,
]);
