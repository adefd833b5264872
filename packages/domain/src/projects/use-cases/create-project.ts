import { z } from 'zod';
import { addDefaultRule } from '../../alerts/index.ts';
import { useCase } from '../../use-case.ts';
import { ProjectSettings, ProjectView, projectView } from '../project.schemas.ts';
import { defaultTimeZone, type Project } from '../project.ts';

export const createProject = useCase({
  name: 'projects.create',
  kind: 'command',
  summary: 'Create a project, for apps to send events to.',
  input: z.strictObject(ProjectSettings),
  output: ProjectView,
  errors: [],
  permission: 'project:create',
  example: { name: 'Web shop' },
  http: { method: 'POST', path: '/projects', status: 201, rootAlias: true },
  async handle({ input, actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('project:create is held by users alone');
    const now = ports.clock.now();
    const project: Project = {
      id: ports.ids.next(),
      ownerId: actor.userId,
      name: input.name.trim(),
      timeZone: input.timeZone ?? defaultTimeZone,
      retentionDays: input.retentionDays ?? ports.boardSettings.retentionDays,
      ingestPerSecond: input.ingestPerSecond ?? null,
      createdAt: now,
      updatedAt: now,
    };
    await ports.projects.insert(project);
    await addDefaultRule(project.id, ports);
    return projectView(project);
  },
});
