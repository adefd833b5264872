import { describe, expect, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';
import { RehearsalProblem, readRehearsalOptions } from './rehearse/rehearsal-options.ts';

describe('the options of a benchmark', () => {
  test('have defaults, of which one repetition is quick', () => {
    expect(readOptions(['fanout'])).toMatchObject({ benchmark: 'fanout', repetitions: 3, quick: false });
    expect(readOptions(['votes', '--quick'])).toMatchObject({ repetitions: 1, quick: true, naive: false });
    expect(readOptions(['--json', 'a.json', 'slow-readers', '--repetitions', '5'])).toMatchObject({
      benchmark: 'slow-readers',
      repetitions: 5,
      json: 'a.json',
    });
  });
  test.each([
    [[]],
    [['nothing']],
    [['fanout', 'votes']],
    [['fanout', '--repetitions', '0']],
    [['fanout', '--what']],
  ])('refuse %j', (args) => expect(() => readOptions(args)).toThrow(UsageError));
});

describe('the options of a rehearsal', () => {
  const read = (...args: string[]) => readRehearsalOptions(args, () => 42);

  test('have defaults', () => {
    expect(read()).toEqual({
      clients: 500,
      url: 'http://localhost:3000',
      code: undefined,
      passcode: undefined,
      host: undefined,
      seconds: 5,
      seed: 42,
      keep: false,
    });
    expect(read('--url', 'http://127.0.0.1:8080/j/ABC', '--seed', '7')).toMatchObject({
      url: 'http://127.0.0.1:8080',
      seed: 7,
    });
  });

  test.each([
    'https://pulse.example.org',
    'http://192.168.1.20:3000',
    'http://localhost.example.org',
    'http://10.0.0.1',
  ])('refuse %s unless it is said to be one’s own', (url) => {
    expect(() => read('--url', url, '--code', 'ABC234')).toThrow(/--yes-this-is-my-server/);
    expect(read('--url', url, '--code', 'ABC234', '--yes-this-is-my-server')).toMatchObject({ url });
  });
  test.each(['http://localhost:1', 'http://127.1.2.3', 'http://[::1]:3000'])('take %s', (url) => {
    expect(read('--url', url).url).toBe(url);
  });
  test('leave no throw-away account on somebody’s server', () => {
    const foreign = ['--url', 'https://pulse.example.org', '--yes-this-is-my-server'];
    expect(() => read(...foreign)).toThrow(/--host-email/);
    expect(read(...foreign, '--host-email', 'a@b.c', '--host-password', 'p').host).toEqual({
      email: 'a@b.c',
      password: 'p',
    });
  });
  test.each([
    [['--clients', '0']],
    [['--clients', 'many']],
    [['--clients', '']],
    [['--seconds', '-1']],
    [['--url', 'ftp://localhost']],
    [['--url', 'localhost:3000']],
    [['--host-email', 'a@b.c']],
    [['--code', 'ABC234', '--host-email', 'a@b.c', '--host-password', 'p']],
    [['--what']],
    [['500']],
  ])('refuse %j', (args) => expect(() => read(...args)).toThrow(RehearsalProblem));
});
