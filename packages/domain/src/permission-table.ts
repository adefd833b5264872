import { accessPermissions } from './access/access.permissions.ts';
import { adminPermissions } from './admin/admin.permissions.ts';
import { auditPermissions } from './audit/audit.permissions.ts';
import { counterPermissions } from './counters/counter.permissions.ts';
import { identityPermissions } from './identity/identity.permissions.ts';
import { memberPermissions } from './members/member.permissions.ts';
import { messagePermissions } from './messages/message.permissions.ts';
import { participantPermissions } from './participants/participant.permissions.ts';
import type { PermissionTable } from './permissions.ts';
import { pollPermissions } from './polls/poll.permissions.ts';
import { sessionPermissions } from './sessions/session.permissions.ts';
import { streamPermissions } from './streams/stream.permissions.ts';

/** What each role may do, over all features. A feature adds its own table here, in one line. */
export const permissionTable = {
  ...identityPermissions,
  ...sessionPermissions,
  ...memberPermissions,
  ...accessPermissions,
  ...participantPermissions,
  ...pollPermissions,
  ...counterPermissions,
  ...messagePermissions,
  ...streamPermissions,
  ...adminPermissions,
  ...auditPermissions,
} as const satisfies PermissionTable;
