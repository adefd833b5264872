import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { ProjectView, projectView } from '../project.schemas.ts';

export const listProjects = useCase({
  name: 'projects.list',
  kind: 'query',
  summary: 'List the projects you own, newest first.',
  input: z.strictObject(pageInput),
  output: pageOf(ProjectView),
  errors: [],
  permission: 'project:list',
  http: { method: 'GET', path: '/projects', rootAlias: true },
  async handle({ input, actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('project:list is held by users alone');
    const page = await ports.projects.listOwned(actor.userId, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(projectView), nextCursor: page.nextCursor };
  },
});
