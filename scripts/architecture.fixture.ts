/** One import of a made-up workspace, for scripts/architecture.test.ts. */
export interface FixtureImport {
  readonly from: string;
  readonly import: string;
  readonly typeOnly?: boolean;
  /** False when the imported file must not exist, or is written by another entry. */
  readonly creates?: boolean;
}

/** Imports that break a rule, at least one for each. */
export const forbiddenImports: readonly (FixtureImport & { readonly rule: string })[] = [
  { rule: 'no-circular', from: 'packages/core/src/egg.ts', import: './hen.ts', creates: false },
  { rule: 'not-resolvable', from: 'packages/core/src/lost.ts', import: './nowhere.ts', creates: false },
  { rule: 'not-resolvable', from: 'packages/db/src/lost.ts', import: '@pulse/core/inside' },
  { rule: 'core-imports-nothing-of-ours', from: 'packages/core/src/a.ts', import: '@pulse/domain' },
  {
    rule: 'core-imports-nothing-of-ours',
    from: 'packages/core/src/b.ts',
    import: '@pulse/domain',
    typeOnly: true,
  },
  { rule: 'domain-imports-only-core', from: 'packages/domain/src/polls/a.ts', import: '@pulse/db' },
  {
    rule: 'domain-imports-only-core',
    from: 'packages/domain/src/b.ts',
    import: '@pulse/auth',
    typeOnly: true,
  },
  {
    rule: 'infrastructure-imports-only-core-and-domain',
    from: 'packages/db/src/a.ts',
    import: '@pulse/realtime',
  },
  {
    rule: 'infrastructure-imports-only-core-and-domain',
    from: 'packages/auth/src/a.ts',
    import: '@pulse/db',
  },
  {
    rule: 'infrastructure-imports-only-core-and-domain',
    from: 'packages/jobs/src/a.ts',
    import: '@pulse/mail',
  },
  { rule: 'config-is-read-by-the-api-alone', from: 'packages/db/src/c.ts', import: '@pulse/config' },
  { rule: 'config-is-read-by-the-api-alone', from: 'apps/web/src/c.ts', import: '@pulse/config' },
  { rule: 'config-imports-nothing-of-ours', from: 'packages/config/src/a.ts', import: '@pulse/core' },
  { rule: 'testing-is-for-tests', from: 'packages/db/src/d.ts', import: '@pulse/testing' },
  { rule: 'testing-is-for-tests', from: 'apps/api/src/compose.ts', import: '@pulse/testing' },
  { rule: 'testing-imports-no-application', from: 'packages/testing/src/a.ts', import: '@pulse/mail' },
  { rule: 'tests-are-not-imported', from: 'packages/db/src/e.test.ts', import: './f.test.ts' },
  {
    rule: 'packages-import-no-application',
    from: 'packages/db/src/f.ts',
    import: '../../../apps/api/src/x.ts',
  },
  { rule: 'protocols-know-no-feature', from: 'apps/api/src/protocols/rest/a.ts', import: '@pulse/domain' },
  { rule: 'protocols-know-no-feature', from: 'apps/api/src/protocols/sse/b.ts', import: '@pulse/db' },
  {
    rule: 'protocols-know-no-feature',
    from: 'apps/api/src/protocols/websocket/c.ts',
    import: '@pulse/auth',
    typeOnly: true,
  },
  { rule: 'ops-knows-no-feature', from: 'apps/api/src/ops/a.ts', import: '@pulse/domain' },
  { rule: 'adapters-are-named-by-compose-alone', from: 'apps/api/src/ops/b.ts', import: '@pulse/db' },
  { rule: 'adapters-are-named-by-compose-alone', from: 'apps/api/src/server.ts', import: '@pulse/realtime' },
  { rule: 'web-is-a-client', from: 'apps/web/src/a.ts', import: '@pulse/domain' },
  { rule: 'web-is-a-client', from: 'apps/web/src/b.ts', import: '@pulse/core', typeOnly: true },
  {
    rule: 'client-imports-nothing-of-ours',
    from: 'packages/client/src/a.ts',
    import: '@pulse/core',
    typeOnly: true,
  },
  { rule: 'client-imports-nothing-of-ours', from: 'packages/client/src/b.ts', import: '@pulse/domain' },
  {
    rule: 'features-meet-at-their-index',
    from: 'packages/domain/src/polls/b.ts',
    import: '../sessions/session.ts',
  },
  {
    rule: 'packages-are-entered-by-their-index',
    from: 'packages/auth/src/g.ts',
    import: '../../core/src/inside.ts',
  },
  { rule: 'no-undeclared-packages', from: 'packages/db/src/h.ts', import: 'undeclared' },
];

/** Imports that look alike and keep the rules: a rule that forbids everything would also pass the list above. */
export const allowedImports: readonly FixtureImport[] = [
  // The other half of the circle above, which is reported once; and a circle that is closed by a type alone.
  { from: 'packages/core/src/hen.ts', import: './egg.ts', creates: false },
  { from: 'packages/core/src/acorn.ts', import: './oak.ts', creates: false },
  { from: 'packages/core/src/oak.ts', import: './acorn.ts', creates: false, typeOnly: true },
  { from: 'packages/domain/src/polls/open.ts', import: '@pulse/core' },
  { from: 'packages/domain/src/polls/open.ts', import: '../sessions/index.ts' },
  { from: 'packages/domain/src/polls/open.ts', import: '../sessions/session.events.ts' },
  { from: 'packages/domain/src/polls/open.ts', import: './poll.ts' },
  { from: 'packages/domain/src/polls/use-cases/cast-vote.ts', import: '../poll.ts', creates: false },
  { from: 'packages/domain/src/polls/open.test.ts', import: '@pulse/testing' },
  { from: 'packages/db/src/polls.repository.ts', import: '@pulse/domain' },
  { from: 'packages/db/src/polls.repository.ts', import: '@pulse/core' },
  { from: 'packages/db/src/polls.integration.test.ts', import: '@pulse/testing' },
  { from: 'packages/testing/src/harness.ts', import: '@pulse/db' },
  { from: 'apps/api/src/main.ts', import: '@pulse/config' },
  { from: 'apps/api/src/compose/database.ts', import: '@pulse/db' },
  { from: 'apps/api/src/compose/database.ts', import: '@pulse/domain' },
  { from: 'apps/api/src/protocols/websocket/socket.ts', import: '@pulse/core' },
  { from: 'apps/api/src/protocols/websocket/socket.ts', import: '@pulse/realtime' },
  { from: 'apps/api/src/ops/health.ts', import: '@pulse/core' },
  { from: 'apps/api/test/vote.e2e.test.ts', import: '@pulse/testing' },
  { from: 'apps/web/src/api.ts', import: '@pulse/client', typeOnly: true },
];
