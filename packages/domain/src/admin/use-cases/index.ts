import { explainDecision } from './explain-decision.ts';
import { listRoles } from './list-roles.ts';
import { listUsers } from './list-users.ts';
import { updateRole } from './update-role.ts';
import { updateUser } from './update-user.ts';

export const adminUseCases = [listUsers, updateUser, listRoles, updateRole, explainDecision] as const;
