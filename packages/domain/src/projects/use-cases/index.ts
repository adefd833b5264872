import { createKey } from './create-key.ts';
import { createProject } from './create-project.ts';
import { deleteEvents } from './delete-events.ts';
import { deleteProject } from './delete-project.ts';
import { getLedger } from './get-ledger.ts';
import { getProject } from './get-project.ts';
import { listDeletions } from './list-deletions.ts';
import { listKeys } from './list-keys.ts';
import { listProjectMembers } from './list-project-members.ts';
import { listProjects } from './list-projects.ts';
import { previewRetention } from './preview-retention.ts';
import { putProjectMember } from './put-project-member.ts';
import { removeProjectMember } from './remove-project-member.ts';
import { revokeKey } from './revoke-key.ts';
import { rotateKey } from './rotate-key.ts';
import { updateProject } from './update-project.ts';

export const projectUseCases = [
  createProject,
  listProjects,
  getProject,
  updateProject,
  deleteProject,
  deleteEvents,
  listDeletions,
  previewRetention,
  getLedger,
  listKeys,
  createKey,
  rotateKey,
  revokeKey,
  listProjectMembers,
  putProjectMember,
  removeProjectMember,
] as const;
