import type { AdminAuditInput } from '@pulse/client';

/** The filters of the audit log as typed; empty is no filter. */
export interface AuditFilter {
  readonly action: string;
  readonly actorId: string;
  readonly resourceId: string;
  /** Days of the reader's calendar, both included. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: AuditFilter = { action: '', actorId: '', resourceId: '', from: '', to: '' };

/** What is recorded at present; another one can be typed. */
export const auditActions = [
  'access.put',
  'access.removed',
  'dead_letter.rerun',
  'invitation.accepted',
  'invitation.created',
  'invitation.withdrawn',
  'member.added',
  'member.removed',
  'member.role_changed',
  'message.moderated',
  'participant.banned',
  'participant.kicked',
  'participant.muted',
  'participant.unbanned',
  'participant.unmuted',
  'role.changed',
  'session.deleted',
  'user.deleted',
  'user.disabled',
  'user.enabled',
  'user.roles_changed',
  'webhook.created',
  'webhook.deleted',
  'webhook.secret_rotated',
  'webhook.updated',
] as const;

const identifier = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isIdentifier = (text: string): boolean => identifier.test(text.trim());

export type AuditProblem = 'actorId';

export function auditProblem({ actorId }: AuditFilter): AuditProblem | undefined {
  return actorId.trim() === '' || isIdentifier(actorId) ? undefined : 'actorId';
}

/** What the server is asked; a day ends where the next one begins, by this device's clock. */
export function auditQuery(filter: AuditFilter): Omit<AdminAuditInput, 'limit' | 'cursor'> {
  const text = (value: string) => value.trim() || undefined;
  const query = {
    action: text(filter.action),
    actorId: text(filter.actorId),
    resourceId: text(filter.resourceId),
    since: filter.from === '' ? undefined : startOf(filter.from, 0),
    until: filter.to === '' ? undefined : startOf(filter.to, 1),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
