import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { compileDigest } from '../compile-digest.ts';
import { DigestMailView, DigestReference, language } from '../digest.schemas.ts';
import { viewMail } from '../view-digest.ts';

export const previewDigest = useCase({
  name: 'digests.preview',
  kind: 'query',
  summary: 'What a digest would say now: of yesterday, or of the last seven whole days.',
  input: DigestReference.extend({ language }),
  output: DigestMailView,
  errors: [ProjectNotFound],
  permission: 'digest:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/digests/:digestId/preview', rootAlias: true },
  async handle({ input, subject: { project }, actor, ports }) {
    const content = await compileDigest(project, input.digestId, ports.clock.now(), ports);
    return viewMail(project.id, content, { actor, language: input.language }, ports);
  },
});
