import { silentLog } from '../../packages/core/src/index.ts';
import { createKysely, createPool } from '../../packages/db/src/infrastructure.ts';
import { apiOf } from './api.ts';

/** A project as it looks after a week of use. */
export interface DemoBoard {
  readonly projectId: string;
  /** One that nobody has sent anything to. */
  readonly emptyProjectId: string;
  /** Lets some more events arrive. */
  arrive(count: number): Promise<void>;
}

const hour = 3_600_000;
const levels = ['debug', 'info', 'warn', 'error', 'fatal'] as const;
/** Out of a thousand; the last two are rare. */
const shares = [180, 700, 84, 33, 3];

const kinds: readonly {
  name: string;
  level: (typeof levels)[number];
  message?: string;
  properties: object;
}[] = [
  { name: 'order.paid', level: 'info', properties: { total: 42.5, currency: 'EUR', items: 3 } },
  { name: 'cart.opened', level: 'info', properties: { items: 2, from: 'search' } },
  { name: 'search.done', level: 'debug', properties: { query: 'rain jacket', results: 118, ms: 23 } },
  { name: 'page.viewed', level: 'info', properties: { path: '/jackets/rain', referrer: 'newsletter' } },
  { name: 'stock.low', level: 'warn', message: 'Only 4 left', properties: { sku: 'RJ-204-M', left: 4 } },
  { name: 'order.paid', level: 'info', properties: { total: 119, currency: 'EUR', items: 1 } },
  { name: 'user.signed_up', level: 'info', properties: { plan: 'free', invited: true } },
  {
    name: 'payment.failed',
    level: 'error',
    message: 'The bank refused the card',
    properties: { code: 'card_declined', attempt: 2, total: 87.2 },
  },
  { name: 'cart.opened', level: 'info', properties: { items: 1, from: 'home' } },
  { name: 'cache.missed', level: 'debug', properties: { key: 'price:RJ-204', ms: 41 } },
];

/**
 * Made through the public API, but for the past: what arrived in the days before, which nobody can send, is written
 * into the counts.
 */
export async function makeDemoBoard(
  origin: string,
  token: string,
  connectionString: string,
): Promise<DemoBoard> {
  const call = apiOf(origin);
  const make = <Data>(path: string, body: object) => call<Data>(path, token, body);
  const { id: projectId } = await make<{ id: string }>('/projects', {
    name: 'Outdoor shop',
    timeZone: 'Europe/Berlin',
  });
  const { id: emptyProjectId } = await make<{ id: string }>('/projects', { name: 'Mobile app' });
  await make('/projects', { name: 'Staging', retentionDays: 7 });
  const { key } = await make<{ key: string }>(`/projects/${projectId}/keys`, { name: 'Shop, web' });
  await make(`/projects/${projectId}/keys`, { name: 'Nightly report', scopes: ['read'] });
  await make(`/projects/${projectId}/keys`, { name: 'Warehouse', scopes: ['ingest', 'read'] });

  let sent = 0;
  const arrive = async (count: number) => {
    const events = Array.from({ length: count }, () => {
      const kind = kinds[sent % kinds.length];
      sent += 1;
      return { ...kind, userId: `user-${1000 + ((sent * 37) % 400)}` };
    });
    await call('/ingest/batch', key, { events });
  };
  await make(`/projects/${projectId}/alerts`, {
    name: 'No orders',
    condition: { kind: 'silence', name: ['order.paid'], windowSeconds: 1_800 },
    cooldownSeconds: 3_600,
    channels: ['email'],
  });
  await make(`/projects/${projectId}/webhooks`, { url: 'https://hooks.example.com/pulse' });
  await make(`/projects/${projectId}/views`, {
    name: 'Payments that fail',
    view: { section: 'live', query: { name: ['payment.failed'] } },
    shared: true,
  });
  // A twelfth of them are errors: enough for the alert that a project begins with.
  await arrive(120);
  await make(`/projects/${projectId}/exports`, { format: 'csv' });
  const again = { id: 'order-7731', name: 'order.paid' };
  await call('/ingest/batch', key, { events: [again, { name: '' }] });
  await call('/ingest/batch', key, {
    events: [again, again, { name: 'import.done', properties: { rows: 'x'.repeat(40_000) } }],
  });
  await writePast(connectionString, projectId);
  return { projectId, emptyProjectId, arrive };
}

/** A month with days and nights, and one bad morning. */
async function writePast(connectionString: string, projectId: string): Promise<void> {
  const pool = createPool({ connectionString, max: 1, log: silentLog });
  const db = createKysely(pool);
  const last = Math.floor(Date.now() / hour) * hour - hour;
  const rows = Array.from({ length: 30 * 24 }, (_, ago) => {
    const at = new Date(last - ago * hour);
    const day = 0.55 - 0.45 * Math.cos(((at.getUTCHours() - 3) / 24) * 2 * Math.PI);
    const total = Math.round(1_900 * day * (0.85 + ((ago * 7919) % 31) / 100));
    const trouble = ago >= 5 && ago <= 6 ? 9 : 1;
    return levels.map((level, index) => ({
      project_id: projectId,
      hour: at,
      name: 'page.viewed',
      level,
      count: Math.round((total * (shares[index] ?? 0) * (index > 2 ? trouble : 1)) / 1000),
    }));
  });
  try {
    await db
      .insertInto('event_rollups')
      .values(rows.flat().filter(({ count }) => count > 0))
      .execute();
  } finally {
    await db.destroy();
  }
}
