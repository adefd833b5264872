import { line } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { makeKey } from '../make-key.ts';
import { ProjectNotFound, TooManyKeys } from '../project.errors.ts';
import { KeyScopes, NewApiKey, ProjectReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const createKey = useCase({
  name: 'projects.createKey',
  kind: 'command',
  summary: 'Make a key for an app; the key itself is shown this once.',
  input: ProjectReference.extend({
    name: line(100).describe('For people: which app has it.'),
    scopes: KeyScopes.optional().describe(
      '`ingest` may send, `read` may read and follow; `ingest` unless told.',
    ),
  }),
  output: NewApiKey,
  errors: [ProjectNotFound, TooManyKeys],
  permission: 'project:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  secretAnswer: true,
  http: { method: 'POST', path: '/projects/:projectId/keys', status: 201, rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const { name, scopes = ['ingest'] } = input;
    return makeKey({ projectId: project.id, name: name.trim(), scopes }, ports);
  },
});
