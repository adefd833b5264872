import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './rest-client.ts';

/** How soon a client tries again where something is away; the server asks for a second, tests are in a hurry. */
const backoffMilliseconds = 20;

/**
 * A client that does not take silence for an answer: repeats the same request, with the same key, until it hears
 * yes or no. Trouble must have the right face: 503 with a code that says so, and `Retry-After`.
 */
export async function insist<Data>(
  send: () => Promise<Answer<Data>>,
  onUnavailable: (answer: Answer<Data>) => void = () => {},
): Promise<Answer<Data>> {
  for (;;) {
    const answer = await send().catch(() => undefined); // no connection, or cut in between
    if (answer && answer.status < 500) return answer;
    if (answer) {
      const honest = ['DB_UNAVAILABLE', 'SHUTTING_DOWN', 'OVERLOADED'].includes(answer.code ?? '');
      if (answer.status !== 503 || !honest || answer.headers.get('retry-after') === null) {
        throw new Error(`answered ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      onUnavailable(answer);
    }
    if (answer?.code === 'OVERLOADED') await retryAfter(answer);
    else await sleep(backoffMilliseconds);
  }
}

/** A client that comes back when a server that has too much to do asks it to. Other trouble is the answer. */
export async function waitOutOverload<Data>(send: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  for (;;) {
    const answer = await send();
    if (answer.code !== 'OVERLOADED') return answer;
    await retryAfter(answer);
  }
}

/** Waits as long as an answer asks. A server that is late is not helped by a client in a hurry. */
async function retryAfter({ headers }: Answer<unknown>): Promise<void> {
  await sleep(Number(headers.get('retry-after')) * 1_000);
}
