import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerAccount, signIn, type TestAccount } from '../auth/account.ts';
import { ask } from '../graphql/graphql-client.ts';
import { restClient } from '../rest-client.ts';
import { openStage, type Stage } from './stage.ts';

type Purpose = 'reset_password' | 'change_email';

const choices = Array.from({ length: 20 }, (_, index) => `password number ${index}`);

/** One that succeeded; the others were told that their link does not work. */
const onceOf = (count: number) => [...Array(count - 1).fill('ACCOUNT_TOKEN_INVALID'), 'success'];

describe('a link of a mail that is followed many times at once', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  async function linkOf({ userId, email }: TestAccount, purpose: Purpose, address = email): Promise<string> {
    const { accountTokens, ids } = stage.server.composition.ports;
    const request = { userId, purpose, email: address, lifetimeSeconds: 3_600, requestId: ids.next() };
    const token = await accountTokens.issue(request);
    if (token === undefined) throw new Error('a new request has had a token already');
    return token;
  }

  /** The same call by each protocol in turn, all at once. */
  async function raced(useCase: string, inputs: readonly object[]): Promise<readonly string[]> {
    const { calls } = stage.protocols;
    return Promise.all(
      inputs.map(async (input, index) => {
        const protocol = calls[index % calls.length];
        if (!protocol) throw new Error('there are no protocols');
        const token = protocol.servesNobody ? undefined : stage.otherHost.token;
        const { error } = await protocol.call(stage.useCase(useCase), input, { token });
        return error?.code ?? 'success';
      }),
    );
  }

  /** The password of the account is the one that was chosen by the call that succeeded. */
  async function expectChosen(account: TestAccount, outcomes: readonly string[]): Promise<void> {
    expect(outcomes.toSorted()).toEqual(onceOf(choices.length));
    const chosen = choices[outcomes.indexOf('success')] ?? '';
    await signIn(stage.url, account.email, chosen);
  }

  test('changes the password once, whatever protocols the race is over', async () => {
    const account = await registerAccount(stage.url);
    const token = await linkOf(account, 'reset_password');
    const inputs = choices.map((password) => ({ token, password }));
    await expectChosen(account, await raced('auth.resetPassword', inputs));
  });

  test('works once beside others of the same account: who is second neither wins nor fails otherwise', async () => {
    const account = await registerAccount(stage.url);
    const links: string[] = [];
    for (let sent = 0; sent < 5; sent += 1) links.push(await linkOf(account, 'reset_password'));
    const inputs = choices.map((password, index) => ({ token: links[index % links.length], password }));
    await expectChosen(account, await raced('auth.resetPassword', inputs));
  });

  test('works once under the aliases of GraphQL, in one operation and over several at once', async () => {
    const account = await registerAccount(stage.url);
    const token = await linkOf(account, 'reset_password');
    const operationOf = (passwords: readonly string[]) => {
      const fields = passwords.map((password, index) => {
        const input = `{ token: "${token}", password: "${password}" }`;
        return `a${index}: authResetPassword(input: ${input}) { endedSignIns }`;
      });
      return ask(stage.url, `mutation { ${fields.join('\n')} }`);
    };
    const answers = await Promise.all(
      [0, 5, 10, 15].map((from) => operationOf(choices.slice(from, from + 5))),
    );
    const outcomes = answers.flatMap(({ data, errors }) =>
      Array.from({ length: 5 }, (_, index) => {
        const fault = errors.find(({ path }) => path?.[0] === `a${index}`);
        return fault?.extensions.code ?? (data[`a${index}`] ? 'success' : 'neither');
      }),
    );
    await expectChosen(account, outcomes);
  });

  test('changes the address once', async () => {
    const account = await registerAccount(stage.url);
    const addresses = [0, 1, 2, 3].map((index) => `changed-${index}-${account.email}`);
    const links = await Promise.all(addresses.map((address) => linkOf(account, 'change_email', address)));
    const inputs = choices.map((_, index) => ({ token: links[index % links.length] }));
    const outcomes = await raced('auth.verifyEmail', inputs);
    expect(outcomes.toSorted()).toEqual(onceOf(choices.length));
    const email = addresses[outcomes.indexOf('success') % links.length] ?? '';
    expect((await restClient(stage.url, account.token).get('/auth/me')).data.email).toBe(email);
  });
});
