import { projectsGet } from '@pulse/client';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { host } from '../../account/account.ts';

/** What boards know, shared by the list and all parts of a board. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnMount: 'always' } },
});

export const projectsKey = ['projects'];
export const keysKey = (projectId: string) => ['projects', projectId, 'keys'];
export const statsKey = (projectId: string) => ['projects', projectId, 'stats'];
export const viewsKey = (projectId: string) => ['projects', projectId, 'views'];
export const sharesKey = (projectId: string) => ['projects', projectId, 'shares'];
export const exportsKey = (projectId: string) => ['projects', projectId, 'exports'];
export const retentionKey = (projectId: string) => ['projects', projectId, 'retention'];
export const deletionsKey = (projectId: string) => ['projects', projectId, 'deletions'];
export const alertsKey = (projectId: string) => ['projects', projectId, 'alerts'];
export const incidentsKey = (projectId: string) => ['projects', projectId, 'incidents'];
export const ledgerKey = (projectId: string) => ['projects', projectId, 'ledger'];

export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: ['projects', projectId, 'project'],
    queryFn: () => host.call(projectsGet, { projectId }),
  });
