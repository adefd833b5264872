import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, type Environment, readConfig } from './index.ts';

const accessSecret = 'f3Kq9vTzX1mWb7Ls0RyPc5Hd8NgJ2aQe';
const refreshSecret = 'Zt6UoB4wYi1nVx9Sr3Mk7Fh0Cj5LpEaD';
const production: Environment = {
  NODE_ENV: 'production',
  JWT_ACCESS_SECRET: accessSecret,
  JWT_REFRESH_SECRET: refreshSecret,
};

function problemsOf(environment: Environment): Record<string, string> {
  try {
    readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return Object.fromEntries(error.problems.map(({ variable, message }) => [variable, message]));
  }
  return {};
}

describe('readConfig', () => {
  test('an empty environment is a working development configuration', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'development',
      server: {
        host: '0.0.0.0',
        port: 3000,
        dataDirectory: resolve('.pulse'),
        publicUrl: undefined,
        corsOrigins: [],
        shutdownTimeoutMs: 25_000,
      },
      traffic: { trustedProxies: [], rateLimitPerSecond: 100, overloadDelayMs: 250, drainGraceMs: 1_000 },
      database: { url: undefined, directUrl: undefined, poolMax: 10 },
      identity: { accessSecret: undefined, accessTokenSeconds: 900, refreshTokenSeconds: 2_592_000 },
      realtime: { pingIntervalMs: 25_000 },
      outbound: { allow: [] },
      logging: { level: 'info', format: 'pretty' },
      seed: { demo: true },
      warnings: [],
    });
  });

  test('values are trimmed, and empty ones count as absent', () => {
    const config = readConfig({ HOST: '', PORT: ' 8080\r', DATABASE_URL: '  ' });
    expect(config.server).toMatchObject({ host: '0.0.0.0', port: 8080 });
    expect(config.database.url).toBeUndefined();
  });

  test('what requests to others may reach is told by CIDRs and addresses alone', () => {
    const { outbound } = readConfig({ PULSE_FETCH_ALLOW: '10.0.0.0/8, ::1,' });
    expect(outbound).toEqual({ allow: ['10.0.0.0/8', '::1'] });
    for (const wrong of ['loopback', '10.0.0.0/33', '10.1', 'hooks.example', '*']) {
      expect(problemsOf({ PULSE_FETCH_ALLOW: wrong }).PULSE_FETCH_ALLOW).toContain(`"${wrong}" is none`);
    }
  });

  test('every problem is named in one go, one line each', () => {
    const environment = {
      NODE_ENV: 'test',
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@host/db',
      DATABASE_POOL_MAX: 'many',
      JWT_ACCESS_EXPIRES: '900',
      PULSE_PUBLIC_URL: 'pulse.example.org',
      PULSE_ADMIN_EMAIL: 'admin',
      CORS_ORIGINS: 'https://a.example,b',
      LOG_LEVEL: 'trace',
      PULSE_SEED_DEMO: 'maybe',
      SHUTDOWN_TIMEOUT_MS: '-1',
    };
    expect(Object.keys(problemsOf(environment)).sort()).toEqual(Object.keys(environment).sort());
    expect(() => readConfig(environment)).toThrow(/^PORT: must be a whole number .* \(it is "70000"\)$/m);
  });

  test('a problem never repeats a secret', () => {
    const error = problemsOf({
      ...production,
      JWT_ACCESS_SECRET: 'hunter2',
      DATABASE_URL: 'mysql://root:hunter2@h/db',
    });
    expect(Object.keys(error).sort()).toEqual(['DATABASE_URL', 'JWT_ACCESS_SECRET']);
    expect(JSON.stringify(error)).not.toContain('hunter2');
  });

  test.each([
    ['45s', 45],
    ['15m', 900],
    ['12h', 43_200],
    ['1d', 86_400],
  ])('the duration %s is %i seconds', (text, seconds) => {
    expect(readConfig({ JWT_ACCESS_EXPIRES: text }).identity.accessTokenSeconds).toBe(seconds);
  });

  test.each(['0s', '-5m', '15', '1.5h', 'm', '15 m', '99999999999d'])('%s is no duration', (text) => {
    expect(problemsOf({ JWT_REFRESH_EXPIRES: text })).toHaveProperty('JWT_REFRESH_EXPIRES');
  });

  test.each(['true', '1', 'YES', 'on'])('%s is true', (text) => {
    expect(readConfig({ NODE_ENV: 'development', PULSE_SEED_DEMO: text }).seed.demo).toBe(true);
  });

  test('origins are normalised, and nothing but an origin is taken', () => {
    const config = readConfig({
      PULSE_PUBLIC_URL: 'https://Pulse.Example.org/',
      CORS_ORIGINS: 'http://a.example:80, https://b.example:8443/',
    });
    expect(config.server.publicUrl).toBe('https://pulse.example.org');
    expect(config.server.corsOrigins).toEqual(['http://a.example', 'https://b.example:8443']);
    expect(problemsOf({ PULSE_PUBLIC_URL: 'https://pulse.example.org/app' })).toHaveProperty(
      'PULSE_PUBLIC_URL',
    );
  });

  test('port 0 asks for any free port', () => {
    expect(readConfig({ PORT: '0' }).server.port).toBe(0);
  });

  test('a direct address needs the pooled one', () => {
    expect(problemsOf({ DATABASE_DIRECT_URL: 'postgres://h/d' })).toHaveProperty('DATABASE_DIRECT_URL');
  });

  test('variables with our prefix that nobody knows are warned about, those of our tools are not', () => {
    const { warnings } = readConfig({ PULSE_DATADIR: '/data', PULSE_SKIP_REPORT: '/tmp/skips', OTHER: '1' });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('PULSE_DATADIR');
  });

  test('development takes a weak secret with a warning', () => {
    const config = readConfig({ JWT_ACCESS_SECRET: 'short' });
    expect(config.identity.accessSecret).toBe('short');
    expect(config.warnings.join()).toContain('JWT_ACCESS_SECRET');
  });
});

describe('production', () => {
  test('starts with strong secrets, without demo data, logging JSON', () => {
    expect(readConfig(production)).toMatchObject({
      mode: 'production',
      seed: { demo: false },
      logging: { level: 'info', format: 'json' },
    });
  });

  test('refuses missing secrets, and so does staging', () => {
    for (const mode of ['production', 'staging']) {
      expect(problemsOf({ NODE_ENV: mode })).toEqual({
        JWT_ACCESS_SECRET: 'is required outside development',
        JWT_REFRESH_SECRET: 'is required outside development',
      });
    }
  });

  test.each([
    ['short', 'tooshort'],
    ['repeating', 'ab'.repeat(30)],
    ['copied from an example', 'your-super-secret-jwt-key-change-in-production'],
    ['default', 'change-me-change-me-change-me-0123456789'],
  ])('refuses a %s secret', (_name, secret) => {
    expect(problemsOf({ ...production, JWT_REFRESH_SECRET: secret })).toHaveProperty('JWT_REFRESH_SECRET');
  });

  test('refuses one secret for both purposes', () => {
    expect(problemsOf({ ...production, JWT_REFRESH_SECRET: accessSecret })).toHaveProperty(
      'JWT_REFRESH_SECRET',
    );
  });

  test('refuses demo data, wildcard CORS and debug logs, all at once', () => {
    const loose = { PULSE_SEED_DEMO: 'true', CORS_ORIGINS: '*', LOG_LEVEL: 'debug' };
    expect(Object.keys(problemsOf({ ...production, ...loose })).sort()).toEqual(Object.keys(loose).sort());
    expect(readConfig({ ...production, NODE_ENV: 'staging', ...loose }).server.corsOrigins).toEqual(['*']);
  });

  test('mail: nothing is sent unless a server is named, and its links need an address outside development', () => {
    expect(readConfig({}).mail).toEqual({ smtp: undefined });
    const smtp = { SMTP_HOST: 'mail.example.org', SMTP_USER: 'pulse', SMTP_PASSWORD: 'hunter2' };
    expect(readConfig(smtp).mail.smtp).toEqual({
      host: 'mail.example.org',
      port: 587,
      security: 'starttls',
      credentials: { user: 'pulse', password: 'hunter2' },
      from: 'Pulse <pulse@localhost>',
    });
    expect(problemsOf({ ...production, ...smtp })).toMatchObject({
      PULSE_PUBLIC_URL: expect.stringContaining('SMTP_HOST'),
    });
    expect(readConfig(production).warnings.join()).toContain('SMTP_HOST');
  });

  test.each([
    [{ SMTP_USER: 'pulse' }, 'SMTP_PASSWORD'],
    [{ SMTP_PASSWORD: 'hunter2' }, 'SMTP_USER'],
    [{ SMTP_FROM: 'Pulse <pulse@example.org>, all@example.org' }, 'SMTP_FROM'],
    [{ SMTP_FROM: 'pulse@example.org\nBcc: all@example.org' }, 'SMTP_FROM'],
    [{ SMTP_SECURITY: 'ssl' }, 'SMTP_SECURITY'],
    [{ REDIS_URL: 'http://localhost:6379' }, 'REDIS_URL'],
  ])('refuses %o', (environment, variable) => {
    expect(Object.keys(problemsOf(environment))).toEqual([variable]);
  });
});
