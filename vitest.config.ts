import { defineConfig } from 'vitest/config';

const notSources = ['**/node_modules/**', '**/dist/**', '**/.pulse/**', '**/.cache/**'];

/**
 * Vite and Node choose different builds of graphql, and each refuses the other's errors. Loaded by Vite as well,
 * graphql-ws has the one that our sources have.
 */
const oneGraphql = { deps: { inline: ['graphql-ws'] } };

/**
 * Three projects by what a test needs, told apart by the file's name:
 * `*.test.ts` nothing, `*.integration.test.ts` a PostgreSQL server, `*.e2e.test.ts` the whole product.
 */
/**
 * Second tries of tests, for pipelines on shared machines; none at home. The reporter says
 * `retry x1` beside whatever needed one: a test that does is to be mended. `npm test` names them again at its end.
 */
// biome-ignore lint/style/noProcessEnv: the pipeline's switch; tests are configured before there is a configuration.
// biome-ignore lint/suspicious/noUndeclaredEnvVars: no task of turbo runs tests.
const retry = Number(process.env.PULSE_TEST_RETRIES ?? 0);

/** What a server does after its answer is waited for; the second that is usual is short for jobs on a busy machine. */
const expect = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          server: oneGraphql,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notSources, '**/*.integration.test.ts', '**/*.e2e.test.ts'],
          // Nothing in them waits; the storm of 300 readers computes for 2 s, and for more than 5 on a busy machine.
          testTimeout: 20_000,
          retry,
        },
      },
      {
        test: {
          name: 'integration',
          server: oneGraphql,
          include: ['**/*.integration.test.ts'],
          exclude: notSources,
          globalSetup: ['./packages/testing/src/database.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect,
          retry,
        },
      },
      {
        test: {
          name: 'e2e',
          server: oneGraphql,
          include: ['**/*.e2e.test.ts'],
          exclude: notSources,
          // One product at a time: two browsers beside two servers starve each other on two cores.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect,
          retry,
        },
      },
    ],
  },
});
