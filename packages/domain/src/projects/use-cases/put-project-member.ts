import { InvalidInput, PulseError } from '@pulse/core';
import { z } from 'zod';
import { userSubject } from '../../access-changes.ts';
import { identifier } from '../../identifiers.ts';
import { EmailAddress, UserNotFound } from '../../identity/index.ts';
import { memberRoles } from '../../permissions.ts';
import type { Ports } from '../../ports.ts';
import { useCase } from '../../use-case.ts';
import { OwnerIsNoMember, ProjectNotFound } from '../project.errors.ts';
import { ProjectMemberView, ProjectReference, projectMemberView } from '../project.schemas.ts';
import { loadProject, projectChannel } from '../project-subject.ts';

export const putProjectMember = useCase({
  name: 'projects.putMember',
  kind: 'command',
  summary: 'Give an account a role in a project, or another one than it has.',
  input: ProjectReference.extend({
    email: EmailAddress.optional().describe('Of an account that has proven it.'),
    userId: identifier.optional().describe('Either this or `email`.'),
    role: z
      .enum(memberRoles)
      .describe('`host` changes the project and its keys, `moderator` reads and follows.'),
  }),
  output: ProjectMemberView,
  errors: [ProjectNotFound, UserNotFound, OwnerIsNoMember],
  permission: 'project:own',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'POST', path: '/projects/:projectId/members', status: 201, rootAlias: true },
  async handle({ input: { email, userId, role }, subject: { project }, actor, caller, ports }) {
    if (actor.kind !== 'user') throw new TypeError('project:own is held by accounts alone');
    const account = await accountOf({ email, userId }, ports);
    if (account.id === project.ownerId) throw new PulseError(OwnerIsNoMember);
    const member = await ports.projectMembers.put({
      projectId: project.id,
      userId: account.id,
      role,
      addedBy: actor.userId,
    });
    const resource = { type: 'project', id: project.id };
    await ports.audit.record(caller, {
      action: 'member.added',
      resource,
      details: { userId: account.id, role },
    });
    ports.accessChanges.rights({ resource: projectChannel(project.id), subject: userSubject(account.id) });
    return projectMemberView(project.id, member);
  },
});

/** Whoever registers can give any address: who never proved it does not get what is meant for its owner. */
async function accountOf(
  { email, userId }: { readonly email: string | undefined; readonly userId: string | undefined },
  { users }: Pick<Ports, 'users'>,
): Promise<{ readonly id: string }> {
  if ((email === undefined) === (userId === undefined)) {
    throw new PulseError(InvalidInput, { message: 'Give either an e-mail address or the id of an account.' });
  }
  const found = email === undefined ? await users.find(userId ?? '') : await users.findByEmail(email);
  if (!found || (email !== undefined && !found.emailVerified)) throw new PulseError(UserNotFound);
  return found;
}
