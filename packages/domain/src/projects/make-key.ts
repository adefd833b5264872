import { PulseError } from '@pulse/core';
import type { z } from 'zod';
import type { Ports } from '../ports.ts';
import { type ApiKey, digestKey, drawKey, maximumKeys, shownPrefix } from './api-key.ts';
import { TooManyKeys } from './project.errors.ts';
import type { NewApiKey } from './project.schemas.ts';

/**
 * Makes a key, which is answered and never seen again. The project is locked, so that the count holds.
 *
 * @throws PulseError TOO_MANY_KEYS
 */
export async function makeKey(
  { projectId, name, scopes }: Pick<ApiKey, 'projectId' | 'name' | 'scopes'>,
  ports: Ports,
): Promise<z.input<typeof NewApiKey>> {
  if ((await ports.apiKeys.listValid(projectId)).length >= maximumKeys) throw new PulseError(TooManyKeys);
  const key = drawKey(ports.random);
  const id = ports.ids.next();
  await ports.apiKeys.insert(
    {
      id,
      projectId,
      name,
      scopes,
      prefix: shownPrefix(key),
      createdAt: ports.clock.now(),
      revokedAt: null,
    },
    digestKey(key),
  );
  return { id, name, scopes: [...scopes], key };
}
