import { PulseError, ShuttingDown } from '@pulse/core';
import type { FastifyInstance } from 'fastify';
import { type OverloadGauge, refuseWhenOverloaded } from './overload.ts';

/** Whether this process takes requests, from its start to its end. */
export interface Admission {
  /** False from the moment that a stop was asked for: readiness tells balancers to go elsewhere. */
  accepting(): boolean;
  /** Whether a request would be let in as any other. */
  open(): boolean;
  /** Takes requests still, but on no connection another one. */
  announceStop(): void;
  /** Takes none any more; what was taken is finished. */
  refuse(): void;
}

/** Operators look here when all else is refused. */
const alwaysAnswered = /^\/(health\/|metrics(\?|$))/;

/** Refuses requests with 503 and `Retry-After` before any work is done for them: too much to do, or stopping. */
export function registerAdmission(app: FastifyInstance, gauge: OverloadGauge): Admission {
  let accepting = true;
  let refusing = false;

  app.addHook('onRequest', (request, reply, done) => {
    if (!accepting) reply.header('connection', 'close');
    if (alwaysAnswered.test(request.url)) return done();
    if (refusing) return done(new PulseError(ShuttingDown, { retryAfterSeconds: 2 }));
    try {
      refuseWhenOverloaded(gauge);
      done();
    } catch (error) {
      done(error as Error);
    }
  });

  return {
    accepting: () => accepting,
    open: () => accepting && !refusing && !gauge.overloaded(),
    announceStop() {
      accepting = false;
    },
    refuse() {
      refusing = true;
    },
  };
}
