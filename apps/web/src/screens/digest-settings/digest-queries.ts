import { digestsList, digestsPreview, type Project, projectsMembers } from '@pulse/client';
import { queryOptions } from '@tanstack/react-query';
import { host } from '../../account/account.ts';
import type { Language } from '../../messages/language.ts';

export type DigestId = 'daily' | 'weekly';

const digestsKey = (projectId: string) => ['projects', projectId, 'digests'];

/** When they are due changes with the time zone. */
export const digestsQuery = ({ id: projectId, timeZone }: Project) =>
  queryOptions({
    queryKey: [...digestsKey(projectId), 'settings', timeZone],
    queryFn: async () => (await host.call(digestsList, { projectId })).items,
  });

export const membersQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['projects', projectId, 'members', 'recipients'],
    queryFn: async () => (await host.call(projectsMembers, { projectId, limit: 100 })).items,
  });

export const editionsKey = (projectId: string, digestId: DigestId) => [
  ...digestsKey(projectId),
  'editions',
  digestId,
];

export const previewQuery = (projectId: string, digestId: DigestId, language: Language) =>
  queryOptions({
    queryKey: [...digestsKey(projectId), 'preview', digestId, language],
    queryFn: () => host.call(digestsPreview, { projectId, digestId, language }),
    // Another minute has other figures.
    gcTime: 0,
  });
