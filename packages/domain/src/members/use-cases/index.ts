import { acceptInvitation } from './accept-invitation.ts';
import { addMember } from './add-member.ts';
import { createInvitation } from './create-invitation.ts';
import { listInvitations } from './list-invitations.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';
import { updateMember } from './update-member.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';

export const memberUseCases = [
  listMembers,
  addMember,
  updateMember,
  removeMember,
  createInvitation,
  listInvitations,
  withdrawInvitation,
  acceptInvitation,
] as const;
