import type { LookupAddress } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

export interface SingleRequest {
  readonly url: URL;
  /** The only ones it connects to. Undefined when the URL's host is an address. */
  readonly addresses: readonly LookupAddress[] | undefined;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | undefined;
  readonly signal: AbortSignal;
  /** Certificates trusted instead of the system's; for tests. */
  readonly authorities: string | undefined;
}

/*
 * Connections are not kept: the next request to this host may have other addresses. Agents of our own, because the
 * global ones may be told to use a proxy, which would look the name up once more.
 */
const plain = new HttpAgent({ keepAlive: false });
const encrypted = new HttpsAgent({ keepAlive: false });

/**
 * One request on a connection of its own, without redirects.
 *
 * @returns the answer once its headers are there; its body is still to be read, or destroyed
 */
export function requestOnce(options: SingleRequest): Promise<IncomingMessage> {
  const { url, addresses, method, headers, body, signal, authorities } = options;
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(
      url,
      {
        method,
        headers: { 'user-agent': 'Pulse', 'accept-encoding': 'gzip, br', ...headers, connection: 'close' },
        signal,
        agent: secure ? encrypted : plain,
        ...(addresses ? { lookup: pinnedTo(addresses) } : {}),
        ...(secure && authorities !== undefined ? { ca: authorities } : {}),
      },
      resolve,
    );
    // Stays: a connection that breaks after the answer began reports here as well.
    request.on('error', reject);
    request.end(body);
  });
}

/** Gives a socket the addresses that were judged, instead of asking for the name again. */
function pinnedTo(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all, family }, callback) => {
    const wanted = addresses.filter(
      (each) => !family || each.family === family || family === `IPv${each.family}`,
    );
    const [first] = wanted;
    if (!first) callback(new Error('the host has no address of that family'), '', 0);
    else if (all) callback(null, [...wanted]);
    else callback(null, first.address, first.family);
  };
}
