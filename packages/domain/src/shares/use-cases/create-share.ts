import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier, line } from '../../identifiers.ts';
import { digestKey, loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireView, ViewNotFound } from '../../views/index.ts';
import { ExpiryNotAhead, TooManyShares, ViewNotShareable } from '../share.errors.ts';
import { NewShare, shareView } from '../share.schemas.ts';
import { maximumShares, type Share, sharePrefix, tokenBytes } from '../share.ts';
import { shareFilterOf } from '../share-filter-of-view.ts';

const longestMilliseconds = 3_660 * 24 * 3_600_000;

export const createShare = useCase({
  name: 'shares.create',
  kind: 'command',
  summary: 'Make a link by which anybody who has it sees a board, or one view of it, and can change nothing.',
  input: ProjectReference.extend({
    name: line(100)
      .optional()
      .describe('For people: who it is for. The view’s or the project’s unless told.'),
    viewId: identifier
      .optional()
      .describe(
        'Only what this view shows now: later changes of the view are not followed. Everything unless told.',
      ),
    includesEvents: z
      .boolean()
      .optional()
      .describe('Show the events as well: they may hold personal data. Counts alone unless told.'),
    expiresAt: z.iso.datetime({ offset: true }).optional().describe('It ends when revoked unless told.'),
  }),
  output: NewShare,
  errors: [ProjectNotFound, ViewNotFound, ViewNotShareable, TooManyShares, ExpiryNotAhead],
  permission: 'share:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  secretAnswer: true,
  http: { method: 'POST', path: '/projects/:projectId/shares', status: 201, rootAlias: true },
  async handle({ input, subject: { project }, actor, caller, ports }) {
    if (actor.kind !== 'user') throw new TypeError('share:manage is held by accounts alone');
    const now = ports.clock.now();
    const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt);
    const ahead = expiresAt === null ? 1 : expiresAt.getTime() - now.getTime();
    if (ahead <= 0 || ahead > longestMilliseconds) throw new PulseError(ExpiryNotAhead);
    const { projectId, viewId } = input;
    const view =
      viewId === undefined ? undefined : await requireView({ projectId, viewId }, { actor, ports });
    const filter = view ? shareFilterOf(view) : {};
    // The project is locked, so that the count holds.
    if ((await ports.shares.listValid(project.id)).length >= maximumShares) {
      throw new PulseError(TooManyShares);
    }
    const share: Share = {
      id: ports.ids.next(),
      projectId: project.id,
      createdBy: actor.userId,
      viewId: view?.id ?? null,
      name: (input.name ?? view?.name ?? project.name).trim(),
      filter,
      includesEvents: input.includesEvents ?? false,
      createdAt: now,
      expiresAt,
      revokedAt: null,
    };
    const token = sharePrefix + Buffer.from(ports.random.bytes(tokenBytes)).toString('base64url');
    await ports.shares.insert(share, digestKey(token));
    await ports.audit.record(caller, {
      action: 'share.created',
      resource: { type: 'project', id: project.id },
      details: { shareId: share.id, name: share.name, includesEvents: share.includesEvents },
    });
    return { ...shareView(share), token, url: ports.links.share(token) };
  },
});
