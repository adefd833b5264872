import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const secret = `whsec_${Buffer.from('a webhook secret of the tests').toString('base64')}`;
const application = 'https://app.example.org';

export interface Delivery {
  readonly id?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  /** Another secret than the right one. */
  readonly signWith?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another address than the canonical one. */
  readonly path?: string;
}

export interface Clerk extends AsyncDisposable {
  readonly issuer: string;
  /** What a server needs to accept its tokens and events. */
  readonly environment: Readonly<Record<string, string>>;
  /** A session token of the user. */
  token(userId: string): Promise<string>;
}

/** An issuer of the shape of Clerk, as far as a server sees it: discovery, keys, session tokens. */
export async function startClerk(): Promise<Clerk> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'ins_1', alg: 'RS256' }];
  const server = createServer((request, response) => {
    const document = request.url === '/jwks' ? { keys } : { issuer, jwks_uri: `${issuer}/jwks` };
    response.end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    environment: { CLERK_ISSUER: issuer, CLERK_AUDIENCE: application, CLERK_WEBHOOK_SECRET: secret },
    // No `aud`; the application's origin is in `azp`.
    token: (userId) =>
      new SignJWT({ azp: application, sid: 'sess_1', sts: 'active', v: 2 })
        .setProtectedHeader({ alg: 'RS256', kid: 'ins_1', typ: 'JWT', cat: 'cl_B7d4PD111AAA' })
        .setIssuer(issuer)
        .setSubject(userId)
        .setIssuedAt()
        .setNotBefore('-10s')
        .setExpirationTime('1m')
        .sign(privateKey),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Sends an event as Svix does. */
export async function sendEvent(url: string, event: unknown, delivery: Delivery = {}) {
  const { id = `msg_${randomUUID()}`, timestamp = Math.floor(Date.now() / 1000) } = delivery;
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const key = Buffer.from((delivery.signWith ?? secret).slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const response = await fetch(url + (delivery.path ?? '/api/v1/webhooks/identity'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': String(timestamp),
      'svix-signature': `v1,${signature}`,
      ...delivery.headers,
    },
    body,
  });
  const answer = (await response.json()) as { data?: { outcome: string }; error?: { code: string } };
  return { status: response.status, outcome: answer.data?.outcome, code: answer.error?.code };
}

export function clerkUserId(): string {
  return `user_${randomUUID().replaceAll('-', '')}`;
}

/** `user.created` or `user.updated`, with the members that Clerk sends. */
export function savedUser(id: string, fields: object = {}, type = 'user.created', at = Date.now()) {
  return {
    type,
    object: 'event',
    timestamp: at,
    data: {
      id,
      object: 'user',
      first_name: 'Ada',
      last_name: 'Lovelace',
      username: null,
      banned: false,
      primary_email_address_id: 'idn_2',
      email_addresses: [
        { id: 'idn_1', email_address: 'other@example.org', verification: { status: 'verified' } },
        {
          id: 'idn_2',
          email_address: `${id}@example.org`,
          verification: { status: 'verified', strategy: 'x' },
        },
      ],
      updated_at: at,
      ...fields,
    },
  };
}

export function deletedUser(id: string, at = Date.now()) {
  return {
    type: 'user.deleted',
    object: 'event',
    timestamp: at,
    data: { id, object: 'user', deleted: true },
  };
}
