import { PulseError } from '@pulse/core';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { EditionNotFound } from '../digest.errors.ts';
import { DigestMailView, EditionReference, language } from '../digest.schemas.ts';
import { viewMail } from '../view-digest.ts';

export const getEdition = useCase({
  name: 'digests.edition',
  kind: 'query',
  summary: 'What a digest said once.',
  input: EditionReference.extend({ language }),
  output: DigestMailView,
  errors: [ProjectNotFound, EditionNotFound],
  permission: 'digest:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: {
    method: 'GET',
    path: '/projects/:projectId/digests/:digestId/editions/:editionId',
    rootAlias: true,
  },
  async handle({ input, subject: { project }, actor, ports }) {
    const edition = await ports.digests.findEdition(input.editionId);
    const isOfDigest = edition?.projectId === project.id && edition.period === input.digestId;
    if (!isOfDigest || edition.content === null) throw new PulseError(EditionNotFound);
    return viewMail(project.id, edition.content, { actor, language: input.language }, ports);
  },
});
