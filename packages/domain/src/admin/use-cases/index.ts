import { explainDecision } from './explain-decision.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { listQueues } from './list-queues.ts';
import { listRoles } from './list-roles.ts';
import { listUsers } from './list-users.ts';
import { rerunDeadLetter } from './rerun-dead-letter.ts';
import { updateRole } from './update-role.ts';
import { updateUser } from './update-user.ts';

export const adminUseCases = [
  listUsers,
  updateUser,
  listRoles,
  updateRole,
  explainDecision,
  listQueues,
  listDeadLetters,
  rerunDeadLetter,
] as const;
