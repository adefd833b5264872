import { accessPermissions } from './access/access.permissions.ts';
import { adminPermissions } from './admin/admin.permissions.ts';
import { alertPermissions } from './alerts/alert.permissions.ts';
import { auditPermissions } from './audit/audit.permissions.ts';
import { counterPermissions } from './counters/counter.permissions.ts';
import { digestPermissions } from './digests/digest.permissions.ts';
import { eventPermissions } from './events/event.permissions.ts';
import { exportPermissions } from './exports/export.permissions.ts';
import { identityPermissions } from './identity/identity.permissions.ts';
import { memberPermissions } from './members/member.permissions.ts';
import { messagePermissions } from './messages/message.permissions.ts';
import { participantPermissions } from './participants/participant.permissions.ts';
import { joinTables } from './permissions.ts';
import { pollPermissions } from './polls/poll.permissions.ts';
import { projectPermissions } from './projects/project.permissions.ts';
import { sessionPermissions } from './sessions/session.permissions.ts';
import { sharePermissions } from './shares/share.permissions.ts';
import { streamPermissions } from './streams/stream.permissions.ts';
import { viewPermissions } from './views/view.permissions.ts';
import { webhookPermissions } from './webhooks/webhook.permissions.ts';

/** The tables of all features. A feature adds its own here, in one line. */
const featureTables = [
  identityPermissions,
  sessionPermissions,
  memberPermissions,
  accessPermissions,
  participantPermissions,
  pollPermissions,
  counterPermissions,
  messagePermissions,
  streamPermissions,
  projectPermissions,
  eventPermissions,
  webhookPermissions,
  viewPermissions,
  sharePermissions,
  exportPermissions,
  digestPermissions,
  alertPermissions,
  adminPermissions,
  auditPermissions,
] as const;

/** What each role may do, over all features. */
export const permissionTable = joinTables(featureTables);
