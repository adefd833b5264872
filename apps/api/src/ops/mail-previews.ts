import { isIP } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A mail that was not sent but kept. */
export interface PreviewedMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly sentAt: Date;
}

export interface MailPreviews {
  /** The latest first. */
  list(): readonly PreviewedMail[];
  find(id: string): PreviewedMail | undefined;
}

/** Our own pages: no scripts, one frame with the mail. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The mail: nothing runs, nothing is loaded, and it belongs to no origin; its links open a new tab. */
const mailPolicy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * `/dev/mail`: the mails that were written, for whoever develops. To this machine alone: what is in them opens
 * accounts, and development is also what runs in a class room, where everybody is on the network.
 *
 * @param notFound answers others, as any address that has nothing
 */
export function registerMailPreviews(
  app: FastifyInstance,
  mails: MailPreviews,
  notFound: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  function serve(url: string, answer: (request: FastifyRequest, reply: FastifyReply) => FastifyReply): void {
    app.get(url, (request, reply) =>
      isLocal(request)
        ? answer(request, reply.header('cache-control', 'no-store'))
        : notFound(request, reply),
    );
  }
  const found = (request: FastifyRequest) => mails.find((request.params as { id: string }).id);
  const page = (reply: FastifyReply, title: string, body: string) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy)
      .send(renderPage(title, body));

  serve('/dev/mail', (_request, reply) => page(reply, 'Mail', renderList(mails.list())));
  serve('/dev/mail.json', (_request, reply) => reply.send(mails.list()));
  serve('/dev/mail/:id', (request, reply) => {
    const mail = found(request);
    return mail ? page(reply, mail.subject, renderMessage(mail)) : notFound(request, reply);
  });
  serve('/dev/mail/:id/html', (request, reply) => {
    const mail = found(request);
    if (!mail) return notFound(request, reply);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', mailPolicy)
      .header('x-frame-options', 'SAMEORIGIN')
      .send(mail.html.replace('<head>', '<head><base target="_blank">'));
  });
  serve('/dev/mail/:id/text', (request, reply) => {
    const mail = found(request);
    return mail ? reply.type('text/plain; charset=utf-8').send(mail.text) : notFound(request, reply);
  });
}

/** By the socket, and under a name of this machine: a foreign page may have its own name point here. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress ?? '';
  const loopback = isIP(address) > 0 && /^(?:127\.|::1$|::ffff:127\.)/.test(address);
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return loopback && localHosts.has(host) && headers['x-forwarded-for'] === undefined;
}

function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
td, th { text-align: left; padding: 0.25rem 1rem 0.25rem 0; }
iframe { width: 100%; height: 36rem; border: 1px solid #ccc; border-radius: 8px; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f7; color: #1c1b22; padding: 1rem; border-radius: 8px; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}

function renderList(list: readonly PreviewedMail[]): string {
  if (list.length === 0) return '<p>No mail has been written yet.</p>';
  const rows = list.map(
    ({ id, to, subject, sentAt }) =>
      `<tr><td>${sentAt.toISOString()}</td><td>${escapeHtml(to)}</td><td><a href="/dev/mail/${escapeHtml(id)}">${escapeHtml(subject)}</a></td></tr>`,
  );
  return `<p>There is no mail server (<code>SMTP_HOST</code>), so mails are kept here until the process ends.</p>
<table><thead><tr><th>Time</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function renderMessage({ id, to, sentAt, text, subject }: PreviewedMail): string {
  return `<p>To ${escapeHtml(to)}, ${sentAt.toISOString()} · <a href="/dev/mail">all mails</a></p>
<iframe src="/dev/mail/${escapeHtml(id)}/html" title="${escapeHtml(subject)}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As plain text</h2>
<pre>${escapeHtml(text)}</pre>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
