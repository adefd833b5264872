import type { Subject } from '@pulse/core';
import type { Ports } from '../ports.ts';
import type { Project } from './project.ts';

export interface ProjectSubject extends Subject {
  readonly project: Project;
}

/** The live channel of a project's events, and the name under which rights in it are told of. */
export function projectChannel(projectId: string): string {
  return `project:${projectId}`;
}

/** Rights in a project hang on the project; its events and keys refer to the same resource. */
function projectResource(project: Pick<Project, 'id' | 'ownerId'>) {
  return { type: 'project', id: project.id, ownerId: project.ownerId } as const;
}

/** Subject loader of every use case that names its project. */
export async function loadProject({
  input,
  ports,
  lock,
}: {
  readonly input: { readonly projectId: string };
  readonly ports: Ports;
  readonly lock: boolean;
}): Promise<ProjectSubject | undefined> {
  const project = await ports.projects.find(input.projectId, lock);
  return project && { project, resource: projectResource(project) };
}
