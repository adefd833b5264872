import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { NextKeyTooNew } from '../identity.errors.ts';

export const rotateKeys = useCase({
  name: 'admin.rotateKeys',
  kind: 'command',
  summary: 'Let the next key sign access tokens from now on; they rotate by age without being asked.',
  input: z.strictObject({
    compromised: z
      .boolean()
      .optional()
      .describe('A private key has leaked: retires all keys at once, and with them every access token.'),
  }),
  output: z
    .strictObject({
      keys: z.array(
        z.strictObject({
          id: z.string().describe('The `kid` of the tokens that it signs.'),
          stage: z
            .enum(['next', 'current', 'previous'])
            .describe('`next` will sign, `current` signs, `previous` verifies what it has signed.'),
        }),
      ),
    })
    .meta({ id: 'SigningKeys', description: 'The keys of `/.well-known/jwks.json`.' }),
  errors: [NextKeyTooNew],
  permission: 'keys:rotate',
  http: { method: 'POST', path: '/admin/keys/rotate' },
  // The keys have a transaction and a lock of their own.
  commit: 'grouped',
  // Nothing is kept of an answer about keys; asked again too soon, it says so by itself.
  secretAnswer: true,
  async handle({ input: { compromised = false }, caller, ports }) {
    const keys = await ports.signingKeys.rotate(compromised);
    if (!keys) throw new PulseError(NextKeyTooNew);
    await ports.audit.record(caller, {
      action: 'keys.rotated',
      resource: { type: 'installation', id: 'signing-keys' },
      details: { compromised },
    });
    return { keys: [...keys] };
  },
});
