// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ProjectsPreviewRetentionInput, RetentionPreview } from '../types.ts';

/** How many events would go and how many would stay, if they were kept for so many days. */
export const projectsPreviewRetention: Operation<'projects.previewRetention', ProjectsPreviewRetentionInput, RetentionPreview, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.previewRetention',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/retention-preview',
};
