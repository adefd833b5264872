import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type MailMessage, MailRefused, MailTimeout } from './mail-sender.ts';
import { createSmtpSender, type SmtpOptions } from './smtp-sender.ts';
import { startMailServer } from './testing/mail-server.ts';

const message: MailMessage = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  to: 'ada@example.org',
  subject: 'Grüße an 東京 👋',
  html: '<p>Grüße &amp; 東京 👋</p>',
  text: 'Grüße & 東京 👋\n',
};

const senderTo = (port: number, options: Partial<SmtpOptions> = {}) =>
  createSmtpSender({
    host: '127.0.0.1',
    port,
    security: 'none',
    credentials: undefined,
    from: 'Pulse <pulse@example.org>',
    ...options,
  });

describe('a mail by SMTP', () => {
  it('arrives with both parts and its headers, in every script', async () => {
    await using server = await startMailServer();
    await senderTo(server.port).send(message);
    const [received] = server.received;
    expect(received).toMatchObject({ from: 'pulse@example.org', to: ['ada@example.org'] });
    expect(received?.mail).toMatchObject({
      from: { name: 'Pulse', address: 'pulse@example.org' },
      to: [{ address: 'ada@example.org' }],
      subject: 'Grüße an 東京 👋',
      messageId: '<0199aaaa-0000-7000-8000-000000000001@example.org>',
    });
    expect(received?.mail.text?.trim()).toBe('Grüße & 東京 👋');
    expect(received?.mail.html?.trim()).toBe('<p>Grüße &amp; 東京 👋</p>');
    const header = (key: string) => received?.mail.headers.find((each) => each.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('mime-version')).toBe('1.0');
    expect(header('content-type')).toMatch(/^multipart\/alternative/);
    expect(Date.parse(received?.mail.date ?? '')).not.toBeNaN();
  });

  it('says where its reader wants no more of it, where there is more than one', async () => {
    await using server = await startMailServer();
    const path = `unsubscribe?token=un_${'A'.repeat(66)}`;
    const [secure, plain] = [`https://pulse.example.org/${path}`, `http://10.0.0.7:8787/${path}`];
    await senderTo(server.port).send({ ...message, unsubscribeUrl: secure });
    await senderTo(server.port).send({ ...message, unsubscribeUrl: plain });
    await senderTo(server.port).send(message);
    const headers = server.received.map(({ mail }) =>
      ['list-unsubscribe', 'list-unsubscribe-post'].map(
        (name) => mail.headers.find(({ key }) => key === name)?.value,
      ),
    );
    // One click is by https alone (RFC 8058 §3.1).
    expect(headers).toEqual([
      [`<${secure}>`, 'List-Unsubscribe=One-Click'],
      [`<${plain}>`, undefined],
      [undefined, undefined],
    ]);
  });

  it('has one Message-ID however often it is sent', async () => {
    let refusals = 2;
    await using server = await startMailServer({
      onMailFrom(_address, _session, callback) {
        refusals -= 1;
        callback(refusals < 0 ? null : Object.assign(new Error('try later'), { responseCode: 451 }));
      },
    });
    const sender = senderTo(server.port);
    await expect(sender.send(message)).rejects.not.toBeInstanceOf(MailRefused);
    await expect(sender.send(message)).rejects.toMatchObject({ responseCode: 451 });
    await sender.send(message);
    await sender.send(message);
    expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(server.received).toHaveLength(2);
  });

  it.each([
    ['a second header in the address', { to: 'ada@example.org\r\nBcc: all@example.org' }],
    ['a second address', { to: 'ada@example.org, all@example.org' }],
    ['a name around the address', { to: 'Ada <ada@example.org>' }],
    ['a second header in the subject', { subject: 'Hello\r\nBcc: all@example.org' }],
    ['a bare line feed in the subject', { subject: 'Hello\nBcc: all@example.org' }],
    ['a line separator in the subject', { subject: 'Hello\u2028Bcc: all@example.org' }],
    [
      'a second header in the address for unsubscribing',
      { unsubscribeUrl: 'https://x.org/>\r\nBcc: <all@example.org' },
    ],
    ['a Message-ID of its own', { id: 'x>\r\nBcc: <all@example.org' }],
  ])('is refused with %s, before anything is sent', async (_what, change) => {
    await using server = await startMailServer();
    await expect(senderTo(server.port).send({ ...message, ...change })).rejects.toBeInstanceOf(MailRefused);
    expect(server.received).toEqual([]);
  });

  it('is refused for good when there is no such address', async () => {
    await using server = await startMailServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    await expect(senderTo(server.port).send(message)).rejects.toBeInstanceOf(MailRefused);
  });

  it('may be tried again when the log-in is wrong: the operator can mend that', async () => {
    await using server = await startMailServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error('wrong password')),
    });
    const sender = senderTo(server.port, { credentials: { user: 'pulse', password: 'wrong' } });
    const refused: unknown = await sender.send(message).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'EAUTH' });
    expect(refused).not.toBeInstanceOf(MailRefused);
  });

  it('is not sent in the clear to a server that offers no encryption', async () => {
    await using server = await startMailServer();
    await expect(senderTo(server.port, { security: 'starttls' }).send(message)).rejects.toThrow();
    expect(server.received).toEqual([]);
  });

  it('is given up when the server dribbles, and the others are sent meanwhile', async () => {
    const dribbling = new Set<Socket>();
    // Never silent for long, never done: only a deadline over everything ends this.
    const tarpit = createServer((socket) => {
      dribbling.add(socket);
      const timer = setInterval(() => socket.write('220-please hold\r\n'), 20);
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(timer);
        dribbling.delete(socket);
      });
    });
    tarpit.listen(0, '127.0.0.1');
    await once(tarpit, 'listening');
    const { port } = tarpit.address() as AddressInfo;
    await using server = await startMailServer();

    const stuck = senderTo(port, { deadlineMilliseconds: 300 });
    const outcomes: string[] = [];
    const sends = Array.from({ length: 5 }, (_, index) =>
      stuck.send({ ...message, id: `stuck-${index}` }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(MailTimeout);
        outcomes.push('stuck');
      }),
    );
    const healthy = senderTo(server.port);
    await Promise.all([1, 2, 3].map((index) => healthy.send({ ...message, id: `mail-${index}` })));
    expect(outcomes).toEqual([]);
    expect(server.received).toHaveLength(3);
    await Promise.all(sends);
    expect(outcomes).toHaveLength(5);
    await expect.poll(() => dribbling.size).toBe(0);
    tarpit.close();
    await once(tarpit, 'close');
  });

  it('fails, to be tried again, when there is no server', async () => {
    const closed = createServer();
    closed.listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    await expect(senderTo(port).send(message)).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
  });
});
