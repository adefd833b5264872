// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { LossLedger, ProjectsLedgerInput } from '../types.ts';

/** What was sent to a project and not stored as it came: refused, duplicate, limited, shifted; by hour. */
export const projectsLedger: Operation<'projects.ledger', ProjectsLedgerInput, LossLedger, 'PROJECT_NOT_FOUND' | 'LEDGER_RANGE_TOO_LONG'> = {
  name: 'projects.ledger',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/ledger',
};
