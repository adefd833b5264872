import { projectsPreviewRetention } from '@pulse/client';
import { queryOptions } from '@tanstack/react-query';
import { host } from '../../account/account.ts';
import { retentionKey } from '../board/queries.ts';

/** What keeping a project's events for so many days would mean now. */
export const previewQuery = (projectId: string, days: number) =>
  queryOptions({
    queryKey: [...retentionKey(projectId), days],
    queryFn: () => host.call(projectsPreviewRetention, { projectId, days }),
  });
