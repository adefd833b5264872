import { afterAll, beforeAll, describe, test } from 'vitest';
import { compareAnswers } from './compare-answers.ts';
import { titleOf } from './fixture.ts';
import { fixtures } from './fixtures/index.ts';
import { openStage, type Stage } from './stage.ts';

/** Streams are not called but followed: streams.integration.test.ts. */
const called = fixtures.filter(({ useCase }) => !useCase.endsWith('.watch'));

describe('one answer through every protocol', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test.each(called.map((fixture) => [titleOf(fixture), fixture] as const))('%s', (_title, fixture) =>
    compareAnswers(stage, fixture),
  );
});
