import { adminUsers, type PulseClient } from '@pulse/client';
import { isIdentifier } from './audit-filter.ts';

export type Person = 'account' | 'participant';

/**
 * Whom a decision is asked about: an id as it is, an account also by its whole e-mail address.
 *
 * @returns undefined when the input names nobody
 */
export async function findAccount(
  client: Pick<PulseClient, 'call'>,
  person: Person,
  typed: string,
): Promise<{ readonly userId: string } | { readonly participantId: string } | undefined> {
  const text = typed.trim();
  if (isIdentifier(text)) return person === 'account' ? { userId: text } : { participantId: text };
  if (person === 'participant' || text === '') return undefined;
  const { items } = await client.call(adminUsers, { search: text, limit: 10 });
  const found = items.find(({ email }) => email === text.toLowerCase());
  return found && { userId: found.id };
}

/** A session's id, alone or in the address of its console. */
export function sessionIdOf(typed: string): string | undefined {
  const text = typed.trim();
  const inAddress = /\/sessions\/([^/?#\s]+)/.exec(text)?.[1] ?? text;
  return isIdentifier(inAddress) ? inAddress : undefined;
}
