import type { AuditEntry, Page, PulseClient } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { csvLine, exportAudit } from './audit-export.ts';

const entry = (id: string, part: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at: '2026-11-28T10:00:00.000Z',
  actorKind: 'user',
  actorId: 'u1',
  action: 'member.removed',
  resourceType: 'session',
  resourceId: 's1',
  details: { userId: 'u2' },
  requestId: 'r1',
  addressHash: null,
  ...part,
});

/** Answers two entries in two pages. */
function server(asked: unknown[]): Pick<PulseClient, 'call'> {
  const pages: Page<AuditEntry>[] = [
    { items: [entry('1')], nextCursor: 'next' },
    { items: [entry('2', { details: {} })], nextCursor: null },
  ];
  const call = async (_operation: unknown, input: unknown) => {
    asked.push(input);
    return pages[asked.length - 1];
  };
  return { call: call as PulseClient['call'] };
}

describe('exportAudit', () => {
  it('follows the cursor to the end and counts', async () => {
    const asked: unknown[] = [];
    const counts: number[] = [];
    const file = await exportAudit(server(asked), { action: 'member.removed' }, 'ndjson', (count) =>
      counts.push(count),
    );
    expect(asked).toEqual([{ action: 'member.removed' }, { action: 'member.removed', cursor: 'next' }]);
    expect(counts).toEqual([2]);
    const lines = (await file.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['1', '2']);
  });

  it('writes a table with a head', async () => {
    const file = await exportAudit(server([]), {}, 'csv', () => undefined);
    expect(await file.text()).toBe(
      [
        'at,actorKind,actorId,action,resourceType,resourceId,details,requestId,addressHash,id',
        '2026-11-28T10:00:00.000Z,user,u1,member.removed,session,s1,"{""userId"":""u2""}",r1,,1',
        '2026-11-28T10:00:00.000Z,user,u1,member.removed,session,s1,{},r1,,2',
        '',
      ].join('\r\n'),
    );
  });
});

describe('csvLine', () => {
  it.each(['=cmd()', '+1', '-1', '@sum', '\tx'])('makes no formula of %j', (text) => {
    expect(csvLine(entry('1', { resourceId: text }))).toContain(`,'${text},`);
  });

  it('quotes what would end a field', () => {
    expect(csvLine(entry('1', { resourceId: 'a,"b"\n' }))).toContain(',"a,""b""\n",');
  });
});
