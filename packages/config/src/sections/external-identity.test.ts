import { describe, expect, test } from 'vitest';
import { ConfigError } from '../problem.ts';
import { type Environment, readConfig } from '../read-config.ts';

const read = (environment: Environment) => readConfig(environment).externalIdentity;
const secrets = {
  NODE_ENV: 'production',
  JWT_ACCESS_SECRET: 'dS8sk2mQp4Lx9ZtV7bNc3RfGh6JyWaE1',
  JWT_REFRESH_SECRET: 'Zk1Pq8Ws3Xe6Dc9Rf2Vt5Gb7Yh4Nu0Jm',
};
const usual = {
  authorizedParties: undefined,
  partyAsAudience: false,
  jwksUri: undefined,
  trustEmail: true,
  claims: { email: 'email', emailVerified: 'email_verified', name: 'name' },
};

function problemsOf(environment: Environment): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map(({ variable, message }) => `${variable} ${message}`);
    throw error;
  }
  return [];
}

describe('OIDC_ISSUERS', () => {
  test('is a list of pairs', () => {
    const text = 'https://a.example.org pulse, https://b.example.org/realms/x|one two';
    expect(read({ OIDC_ISSUERS: text }).issuers).toEqual([
      { ...usual, issuer: 'https://a.example.org', audiences: ['pulse'], name: 'a.example.org' },
      {
        ...usual,
        issuer: 'https://b.example.org/realms/x',
        audiences: ['one', 'two'],
        name: 'b.example.org',
      },
    ]);
    expect(read({}).issuers).toEqual([]);
  });

  test('is a JSON list, with everything that there is to say', () => {
    const entry = {
      issuer: 'https://a.example.org/',
      audience: ['pulse', 'web'],
      name: 'Company',
      authorizedParties: 'web',
      jwksUri: 'https://keys.example.org/set',
      trustEmail: false,
      claims: { email: 'mail', name: 'display_name' },
    };
    expect(read({ OIDC_ISSUERS: JSON.stringify([entry]) }).issuers).toEqual([
      {
        issuer: 'https://a.example.org/',
        audiences: ['pulse', 'web'],
        name: 'Company',
        authorizedParties: ['web'],
        partyAsAudience: false,
        jwksUri: 'https://keys.example.org/set',
        trustEmail: false,
        claims: { email: 'mail', emailVerified: 'email_verified', name: 'display_name' },
      },
    ]);
  });

  test.each([
    ['https://a.example.org', 'has no audience'],
    ['[{"issuer":"https://a.example.org"}]', 'has no audience'],
    ['[{"issuer":"https://a.example.org","audience":""}]', 'must be'],
    ['[{"issuer":"https://a.example.org","audience":[]}]', 'must be'],
    ['[{"issuer":"https://a.example.org","audience":"x","extra":1}]', 'must be'],
    ['[{"issuer":', 'must be'],
    ['{}', 'must be'],
    ['pulse', 'must be an address'],
    ['http://a.example.org pulse', 'must begin with https://'],
    ['ftp://a.example.org pulse', 'must begin with https://'],
    ['https://user:pass@a.example.org pulse', 'must be an address'],
    ['https://a.example.org?x=1 pulse', 'must be an address'],
    ['https://a.example.org pulse, https://a.example.org other', 'is named twice'],
    ['[{"issuer":"https://a.example.org","audience":"x","jwksUri":"http://keys.example.org"}]', 'must begin'],
  ])('%s stops the start', (text, problem) => {
    expect(problemsOf({ OIDC_ISSUERS: text })).toEqual([expect.stringContaining(problem)]);
    expect(problemsOf({ OIDC_ISSUERS: text })[0]).toMatch(/^OIDC_ISSUERS /);
  });

  test('is an address of this machine in development alone', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      const environment = { OIDC_ISSUERS: `http://${host}:8080 pulse` };
      expect(problemsOf(environment)).toEqual([]);
      expect(problemsOf({ ...secrets, ...environment })).toEqual([expect.stringContaining('https://')]);
    }
    expect(problemsOf({ OIDC_ISSUERS: 'http://localhost.evil.org pulse' })).toHaveLength(1);
  });
});

describe('Clerk', () => {
  test('is an issuer whose tokens may name the application in place of an audience', () => {
    const { issuers, webhookIssuer, webhookSecret } = read({
      CLERK_ISSUER: 'https://clerk.example.org',
      CLERK_AUDIENCE: 'https://app.example.org, https://other.example.org',
      CLERK_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    });
    expect(issuers).toEqual([
      {
        ...usual,
        issuer: 'https://clerk.example.org',
        audiences: ['https://app.example.org', 'https://other.example.org'],
        name: 'Clerk',
        partyAsAudience: true,
      },
    ]);
    expect(webhookIssuer).toBe('https://clerk.example.org');
    expect(webhookSecret).toBe('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');
  });

  test('without an audience stops the start', () => {
    for (const audience of [undefined, '', ' ', ',']) {
      const environment = { CLERK_ISSUER: 'https://clerk.example.org', CLERK_AUDIENCE: audience };
      expect(problemsOf(environment)).toEqual([expect.stringMatching(/^CLERK_AUDIENCE /)]);
    }
  });

  test('has a secret of the right form, which is not repeated when it is wrong', () => {
    for (const secret of ['secret', 'whsec_', 'whsec_short', 'whsec_not base64 not base64 not']) {
      const [problem] = problemsOf({ CLERK_WEBHOOK_SECRET: secret });
      expect(problem).toMatch(/^CLERK_WEBHOOK_SECRET must be a signing secret/);
      expect(problem).not.toContain(`"${secret}"`);
    }
  });
});
