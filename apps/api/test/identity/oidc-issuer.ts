import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';

const clientId = 'pulse';
const clientSecret = 'a-secret-of-the-client';
const redirectUri = 'http://127.0.0.1:9/callback';

export interface OidcPerson {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface OidcIssuer extends AsyncDisposable {
  readonly issuer: string;
  /** Paths that were asked for, without those of signing in. */
  readonly requests: string[];
  /** Signs somebody in as a browser would, and answers with the ID token, made for `pulse`. */
  signIn(accountId: string, person?: OidcPerson): Promise<string>;
  /** From now on another key signs, and is published; the old ones are published no more unless kept. */
  rotateKey(options?: { readonly keepOld?: boolean }): Promise<void>;
  /** Nobody answers any more. */
  goAway(): Promise<void>;
  /** On the same port again. */
  comeBack(): Promise<void>;
}

/** A real OpenID Connect issuer on this machine: `oidc-provider`, with people who consent to everything. */
export async function startOidcIssuer(): Promise<OidcIssuer> {
  const people = new Map<string, OidcPerson>();
  const requests: string[] = [];
  let keys: JWK[] = [await makeKey('k1')];
  let handle: (request: IncomingMessage, response: ServerResponse) => void;
  let server = createServer((request, response) => handle(request, response));
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const build = () => {
    handle = handlerOf(createProvider(issuer, keys, people), people, requests);
  };
  build();

  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    issuer,
    requests,
    async signIn(accountId, person = {}) {
      people.set(accountId, person);
      return signInAs(issuer, accountId);
    },
    async rotateKey({ keepOld = false } = {}) {
      const made = await makeKey(`k${Date.now()}-${keys.length}`);
      // The provider signs with the first key that fits.
      keys = keepOld ? [made, ...keys] : [made];
      build();
    },
    goAway: stop,
    async comeBack() {
      server = createServer((request, response) => handle(request, response));
      await listen(server, port);
    },
    [Symbol.asyncDispose]: stop,
  };
}

async function makeKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function createProvider(issuer: string, keys: JWK[], people: ReadonlyMap<string, OidcPerson>): Provider {
  return new Provider(issuer, {
    jwks: { keys: keys as never },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['a key for cookies'] },
    pkce: { required: () => false },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    scopes: ['openid', 'email', 'profile'],
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
    ttl: { AccessToken: 600, IdToken: 600, Grant: 600, Session: 600, Interaction: 600 },
  });
}

function handlerOf(
  provider: Provider,
  people: ReadonlyMap<string, OidcPerson>,
  requests: string[],
): (request: IncomingMessage, response: ServerResponse) => void {
  const callback = provider.callback();
  return (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    if (path === '/jwks' || path.startsWith('/.well-known/')) requests.push(path);
    if (!path.startsWith('/interaction/')) return void callback(request, response);
    interact(provider, people, request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  };
}

/** The person logs in as whom the header says, and consents. */
async function interact(
  provider: Provider,
  people: ReadonlyMap<string, OidcPerson>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    const accountId = String(request.headers['x-account']);
    if (!people.has(accountId)) throw new Error(`nobody is called ${accountId}`);
    await provider.interactionFinished(request, response, { login: { accountId } });
    return;
  }
  const grant =
    (grantId === undefined ? undefined : await provider.Grant.find(grantId)) ??
    new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}

/** The authorization code flow (OpenID Connect Core 1.0 §3.1), with a jar for cookies. */
async function signInAs(issuer: string, accountId: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = new URL(`${issuer}/auth`);
  address.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid email profile',
  }).toString();
  for (let hops = 0; !address.href.startsWith(redirectUri); hops += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie, 'x-account': accountId },
    });
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      const separator = pair.indexOf('=');
      jar.set(pair.slice(0, separator), pair.slice(separator + 1));
    }
    const location = response.headers.get('location');
    if (location === null || hops > 10) throw new Error(`signing in failed: ${await response.text()}`);
    address = new URL(location, address);
  }
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: address.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
    }),
  });
  const { id_token: idToken } = (await response.json()) as { id_token?: string };
  if (idToken === undefined) throw new Error('there is no ID token');
  return idToken;
}
