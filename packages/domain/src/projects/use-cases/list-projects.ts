import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { ListedProjectView, projectView } from '../project.schemas.ts';

export const listProjects = useCase({
  name: 'projects.list',
  kind: 'query',
  summary: 'List the projects you own or work with, newest first.',
  input: z.strictObject(pageInput),
  output: pageOf(ListedProjectView),
  errors: [],
  permission: 'project:list',
  http: { method: 'GET', path: '/projects', rootAlias: true },
  async handle({ input, actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('project:list is held by users alone');
    const page = await ports.projects.listOf(actor.userId, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return {
      items: page.items.map((project) => ({ ...projectView(project), role: project.role })),
      nextCursor: page.nextCursor,
    };
  },
});
