import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailsTo, registerAccount } from '../auth/account.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('/dev/mail in development', () => {
  let server: TestServer;
  let id: string;
  beforeAll(async () => {
    server = await startTestServer();
    const account = await registerAccount(server.url, { name: '<script>alert(1)</script>' });
    id = (await mailsTo(server, account.email, 1))[0]?.id ?? '';
  });
  afterAll(() => server.stop());

  const page = async (path: string) => {
    const response = await fetch(`${server.url}${path}`);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      policy: response.headers.get('content-security-policy') ?? '',
      cache: response.headers.get('cache-control'),
      text: await response.text(),
    };
  };

  it('lists the mails, and shows one in both its forms', async () => {
    const list = await page('/dev/mail');
    expect(list).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', cache: 'no-store' });
    expect(list.text).toContain(`<a href="/dev/mail/${id}">Welcome to Pulse</a>`);
    const one = await page(`/dev/mail/${id}`);
    expect(one.text).toContain(`<iframe src="/dev/mail/${id}/html"`);
    expect(one.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const text = await page(`/dev/mail/${id}/text`);
    expect([text.type, text.text]).toEqual(['text/plain; charset=utf-8', expect.stringContaining('#token=')]);
    const json = JSON.parse((await page('/dev/mail.json')).text);
    expect(json).toEqual([expect.objectContaining({ id, subject: 'Welcome to Pulse' })]);
  });

  it('lets nothing run in a mail', async () => {
    const html = await page(`/dev/mail/${id}/html`);
    expect(html.text).not.toContain('<script>');
    expect(html.policy).toContain("default-src 'none'");
    expect(html.policy).toMatch(/^sandbox (?!.*allow-(scripts|same-origin))/);
    for (const path of ['/dev/mail', `/dev/mail/${id}`]) {
      const { policy } = await page(path);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('script-src');
    }
  });

  it('has no mail that was not written', async () => {
    for (const path of ['/dev/mail/x', '/dev/mail/x/html', '/dev/mail/x/text']) {
      expect((await page(path)).status).toBe(404);
    }
  });

  it('is for this machine alone: not under a foreign name, and not through a proxy', async () => {
    const statusWith = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        httpRequest(`${server.url}/dev/mail`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ host: 'evil.example' })).toBe(404);
    expect(await statusWith({ host: '192.168.1.2:3000' })).toBe(404);
    expect(await statusWith({ 'x-forwarded-for': '203.0.113.1' })).toBe(404);
  });
});

describe('/dev/mail elsewhere', () => {
  it.each([
    [
      'in production',
      {
        NODE_ENV: 'production',
        JWT_ACCESS_SECRET: 'f3Kq9vTzX1mWb7Ls0RyPc5Hd8NgJ2aQe',
        JWT_REFRESH_SECRET: 'Zt6UoB4wYi1nVx9Sr3Mk7Fh0Cj5LpEaD',
      },
    ],
    ['with a mail server', { SMTP_HOST: '127.0.0.1', SMTP_PORT: '9' }],
  ])('is not there %s', async (_where, environment) => {
    await using server = await startTestServer({ environment });
    for (const path of ['/dev/mail', '/dev/mail.json', '/dev/mail/x']) {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    }
  });
});
