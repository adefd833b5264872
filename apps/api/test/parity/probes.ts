import {
  createCatalogue,
  type ErrorDefinition,
  PulseError,
  type Subscription,
  useCaseFor,
} from '@pulse/core';
import { catalogue, type Ports, sessionChannel } from '@pulse/domain';
import { z } from 'zod';

/*
 * Use cases that Pulse does not have, added to its catalogue as one would add a use case: no protocol knows of them.
 */

const useCase = useCaseFor<Ports>();

const Echo = z
  .strictObject({
    text: z.string(),
    far: z.int().nullable(),
    parts: z.array(z.strictObject({ name: z.string(), on: z.boolean() })),
  })
  .meta({ id: 'Echo' });

const echo = useCase({
  name: 'probe.echo',
  kind: 'query',
  summary: 'Say the same.',
  input: z.strictObject({
    textId: z.string().max(20),
    far: z.int().optional(),
    loud: z.boolean().optional(),
  }),
  output: Echo,
  errors: [],
  permission: 'account:read',
  http: { method: 'GET', path: '/probe/:textId' },
  async handle({ input }) {
    return {
      text: input.textId,
      far: input.far ?? null,
      parts: [{ name: 'loud', on: input.loud ?? false }],
    };
  },
});

const note = useCase({
  name: 'probe.note',
  kind: 'command',
  summary: 'Draw an id for a title.',
  input: z.strictObject({ title: z.string().min(1) }),
  output: z.strictObject({ id: z.uuid(), title: z.string() }),
  errors: [],
  permission: 'session:create',
  http: { method: 'POST', path: '/probe', status: 201 },
  async handle({ input, ports }) {
    return { id: ports.ids.next(), title: input.title };
  },
});

const watch = useCase({
  name: 'probe.watch',
  kind: 'stream',
  summary: 'Follow a session by another name.',
  input: z.strictObject({ probeId: z.uuid() }),
  output: z.unknown(),
  errors: [],
  permission: 'account:read',
  channel: { prefix: 'probe', inputKey: 'probeId' },
  async handle({ input }): Promise<Subscription> {
    const channel = sessionChannel(input.probeId);
    return { channel, viewer: { role: 'staff' }, resource: channel };
  },
});

/** What a use case says when it is asked to fail in a way that it did not foresee. */
export const unforeseen = 'UNFORESEEN';
export const failureDetails = { status: 'tested', count: 3, list: [{ path: 'a.b', message: 'c' }] };
/** Where a case can say more than the definition. */
export const failureMessage = (code: string) => `It was asked to fail with ${code}.`;

const fail = useCase({
  name: 'probe.fail',
  kind: 'command',
  summary: 'Fail as told.',
  input: z.strictObject({ code: z.string(), told: z.boolean() }),
  output: z.null(),
  errors: [],
  permission: 'account:read',
  http: { method: 'POST', path: '/probe/failures', status: 204 },
  async handle({ input }): Promise<null> {
    const definition: ErrorDefinition | undefined = catalogue.errors.get(input.code);
    if (!definition) throw new TypeError('a secret of the inside');
    throw new PulseError(
      definition,
      input.told ? { message: failureMessage(input.code), details: failureDetails } : {},
    );
  },
});

export const extendedCatalogue = createCatalogue([...catalogue.entries, echo, note, watch, fail]);
