/*
 * The dependency rule of docs/architecture.md, checked. An arrow points at what may be imported:
 *
 *   core ← domain ← { auth, db, realtime, jobs, outbound, storage, ai, mail } ← apps/api
 *
 * Every path is anchored, so that a folder of the same name elsewhere is not meant by accident.
 * scripts/architecture.test.ts proves for each rule that it bites.
 */
teachParserUsing();

const infrastructure = ['auth', 'db', 'realtime', 'jobs', 'outbound', 'storage', 'ai', 'mail'];
const infrastructurePath = `^packages/(${infrastructure.join('|')})/`;
/** Tests, and what only tests use. */
const testCode = [
  '\\.(test|contract|setup|bench)\\.tsx?$',
  '^(packages|apps)/[^/]+/(test|tests)/',
  '^(packages|apps)/.*/testing/',
  '^packages/testing/',
  '^bench/',
];
const ours = '^(packages|apps)/';

/**
 * The visitor that @swc/core ships, and dependency-cruiser walks files with, throws on `using` and `await using`,
 * which swc itself parses. They declare variables, so they are walked as such. scripts/architecture.test.ts has a
 * file with both; when it passes without this function, the function can go.
 */
function teachParserUsing() {
  const { Visitor } = require('@swc/core/Visitor.js');
  const { visitStatement } = Visitor.prototype;
  Visitor.prototype.visitStatement = function (statement) {
    if (statement.type === 'UsingDeclaration') {
      statement.decls = this.visitVariableDeclarators(statement.decls);
      return statement;
    }
    return visitStatement.call(this, statement);
  };
}

/** @param {string[]} names packages */
const packagesPath = (...names) => `^packages/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one concept, or hide a third: move the shared part there.',
      severity: 'error',
      from: {},
      // A circle that is closed by a type alone vanishes at run time: a port names the types of the features, and
      // the features take the port. It is the loading order that must not depend on luck.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      comment: 'An import that leads nowhere: misspelt, or missing in the package.json of this package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'core-imports-nothing-of-ours',
      comment: 'core is the mechanism; what it needs from others is a port in packages/core/src/ports.',
      severity: 'error',
      from: { path: '^packages/core/', pathNot: testCode },
      to: { path: ours, pathNot: '^packages/core/' },
    },
    {
      name: 'domain-imports-only-core',
      comment:
        'A feature says what it needs as a port (<noun>.repository.ts); an adapter package implements it.',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: testCode },
      to: { path: ours, pathNot: packagesPath('core', 'domain') },
    },
    {
      name: 'infrastructure-imports-only-core-and-domain',
      comment: 'Adapters never know each other; apps/api/src/compose.ts connects them through ports.',
      severity: 'error',
      from: { path: `^packages/(${infrastructure.join('|')})/`, pathNot: testCode },
      to: { path: ours, pathNot: ['^packages/$1/', packagesPath('core', 'domain')] },
    },
    {
      name: 'config-is-read-by-the-api-alone',
      comment: 'Packages are given values, not the configuration. Take what you need as an argument.',
      severity: 'error',
      from: { path: ours, pathNot: ['^apps/api/', '^packages/config/', ...testCode] },
      to: { path: '^packages/config/' },
    },
    {
      name: 'config-imports-nothing-of-ours',
      comment: 'The configuration is read before anything else exists.',
      severity: 'error',
      from: { path: '^packages/config/', pathNot: testCode },
      to: { path: ours, pathNot: '^packages/config/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Only *.test.ts files, test folders and bench/ may import @pulse/testing.',
      severity: 'error',
      from: { pathNot: [...testCode, '^scripts/'] },
      to: { path: '^packages/testing/' },
    },
    {
      name: 'testing-imports-no-application',
      comment: 'The harness starts the product as a process; it never reaches into it.',
      severity: 'error',
      from: { path: '^packages/testing/' },
      to: { path: ours, pathNot: packagesPath('testing', 'core', 'domain', 'db', 'realtime', 'auth') },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'Shared test code belongs in packages/testing or in a *.contract.ts file.',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'packages-import-no-application',
      comment: 'A package must work without the program that uses it.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'protocols-know-no-feature',
      comment:
        'A protocol is given the catalogue as a value; it may import @pulse/core and @pulse/realtime only.',
      severity: 'error',
      from: { path: '^apps/api/src/protocols/', pathNot: testCode },
      to: { path: '^packages/', pathNot: packagesPath('core', 'realtime') },
    },
    {
      name: 'ops-knows-no-feature',
      comment: 'Health, metrics and static files work whatever the features are.',
      severity: 'error',
      from: { path: '^apps/api/src/ops/', pathNot: testCode },
      to: { path: '^packages/domain/' },
    },
    {
      name: 'adapters-are-named-by-compose-alone',
      comment:
        'Name concrete adapters in apps/api/src/compose.ts (or compose/); take a port everywhere else.',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: [
          '^apps/api/src/(main|compose)\\.ts$',
          '^apps/api/src/compose/',
          '^apps/api/src/protocols/',
          ...testCode,
        ],
      },
      to: { path: infrastructurePath },
    },
    {
      name: 'web-is-a-client',
      comment: 'The web app talks to the server by its API; types come from @pulse/client.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: testCode },
      to: { path: ['^packages/', '^apps/api/'], pathNot: '^packages/client/' },
    },
    {
      name: 'client-imports-nothing-of-ours',
      comment:
        'It is published by itself; what it knows of the catalogue is generated (npm run docs:generate).',
      severity: 'error',
      from: { path: '^packages/client/src/', pathNot: testCode },
      to: { path: ours, pathNot: '^packages/client/' },
    },
    {
      name: 'features-meet-at-their-index',
      comment: "Import another feature's index.ts or its *.events.ts, never its inside.",
      severity: 'error',
      from: { path: '^packages/domain/src/([^/]+)/', pathNot: testCode },
      to: {
        path: '^packages/domain/src/[^/]+/',
        pathNot: ['^packages/domain/src/$1/', '^packages/domain/src/[^/]+/(index|[^/]+\\.events)\\.ts$'],
      },
    },
    {
      name: 'packages-are-entered-by-their-index',
      comment: 'Import @pulse/<name>; a path into another package goes around its public face.',
      severity: 'error',
      from: { path: '^(?:packages|apps)/([^/]+)/', pathNot: testCode },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'no-undeclared-packages',
      comment:
        'Declare it in the package.json of the package that imports it; transitive ones vanish some day.',
      severity: 'error',
      // Tests use the runners that the workspace's root declares.
      from: { path: ours, pathNot: testCode },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    // TypeScript 7 exposes no API: with the default parser TypeScript files would silently have no imports.
    parser: 'swc',
    // Also sees `import type`, which is a dependency all the same.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|\\.pulse|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
