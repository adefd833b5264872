import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { AddressPolicy } from './address-policy.ts';
import { refused } from './allowed-url.ts';

/** Finds the addresses of a name, at least one. @throws Error when there are none */
export type HostResolver = (host: string) => Promise<readonly LookupAddress[]>;

/**
 * As every program of the machine finds names, `/etc/hosts` included. It occupies a thread while it waits; libuv leaves
 * at most half of its threads to name service, so a slow one holds up no file and no password.
 */
export const systemResolver: HostResolver = (host) => lookup(host, { all: true, order: 'verbatim' });

/**
 * A name that has one address inside and one outside is refused as a whole: nobody has that by mistake.
 *
 * @throws PulseError URL_NOT_ALLOWED
 * @throws Error of the resolver
 */
export async function resolveAllowed(
  host: string,
  resolve: HostResolver,
  policy: AddressPolicy,
): Promise<readonly LookupAddress[]> {
  const addresses = await resolve(host);
  if (addresses.length === 0) throw new Error('the name has no address');
  if (!addresses.every(({ address }) => policy(address))) throw refused('its host is not public');
  return addresses;
}
