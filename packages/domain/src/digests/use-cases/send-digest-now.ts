import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { isPlaceholderAddress } from '../../identity/index.ts';
import { loadProject, mailRecipients, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { compileDigest } from '../compile-digest.ts';
import { AddressUnconfirmed } from '../digest.errors.ts';
import { DigestReference } from '../digest.schemas.ts';
import { addressedDigest } from '../digest-mail.ts';

export const sendDigestNow = useCase({
  name: 'digests.send',
  kind: 'command',
  summary: 'Mail yourself, and nobody else, what a digest would say now, whether it is switched on or not.',
  input: DigestReference,
  output: z.strictObject({ to: z.string().describe('The address of your account.') }),
  errors: [ProjectNotFound, AddressUnconfirmed],
  permission: 'digest:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: {
    method: 'POST',
    path: '/projects/:projectId/digests/:digestId/send',
    status: 202,
    rootAlias: true,
  },
  async handle({ input, subject: { project }, actor, caller, ports }) {
    if (actor.kind !== 'user') throw new TypeError('digest:read is held by accounts alone');
    // Whoever administers everything need not be of the project.
    const account = await ports.users.find(actor.userId);
    if (!account || isPlaceholderAddress(account.email)) throw new PulseError(AddressUnconfirmed);
    ports.attempts.mail(caller.address);
    const content = await compileDigest(project, input.digestId, ports.clock.now(), ports);
    const recipient = { ...account, userId: account.id, confirmed: account.emailVerified };
    const sent = await mailRecipients(
      [recipient],
      (to) => addressedDigest(project.id, content, to, ports),
      ports,
    );
    if (sent === 0) throw new PulseError(AddressUnconfirmed);
    await ports.audit.record(caller, {
      action: 'digest.mailed',
      resource: { type: 'project', id: project.id },
      details: { digestId: input.digestId },
    });
    return { to: account.email };
  },
});
