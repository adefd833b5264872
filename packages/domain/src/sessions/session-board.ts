import { type Actor, PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { ProjectNotFound } from '../projects/index.ts';

/**
 * The project that a session's activity is to arrive at, if the caller may manage it; others learn nothing of it.
 *
 * @throws PulseError PROJECT_NOT_FOUND
 */
export async function requireBoard<Id extends string | null | undefined>(
  projectId: Id,
  actor: Actor,
  ports: Ports,
): Promise<Id> {
  if (projectId == null) return projectId;
  const project = await ports.projects.find(projectId);
  const manages =
    actor.kind === 'user' && (project?.ownerId === actor.userId || actor.roles.includes('admin'));
  if (!project || !manages) throw new PulseError(ProjectNotFound);
  return projectId;
}
