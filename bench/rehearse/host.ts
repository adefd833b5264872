import { randomBytes } from 'node:crypto';
import { type RestClient, RestRefusal, restClient } from '../wire/rest-client.ts';
import { type RehearsalOptions, RehearsalProblem } from './rehearsal-options.ts';
import type { ScreenPoll } from './screen.ts';
import { unreachable } from './screen.ts';

export interface Recount {
  readonly matches: boolean;
  readonly recount: {
    readonly total: number;
    readonly options: readonly { readonly id: string; readonly votes: number }[];
  };
}

/** Hosts the rehearsal's own session. */
export class Host {
  readonly #client: RestClient;
  readonly session: { readonly id: string; readonly code: string };
  readonly poll: ScreenPoll;
  /** Where people follow along. */
  readonly notes: readonly string[];

  private constructor(
    client: RestClient,
    session: { readonly id: string; readonly code: string },
    poll: ScreenPoll,
    notes: readonly string[],
  ) {
    this.#client = client;
    this.session = session;
    this.poll = poll;
    this.notes = notes;
  }

  /** @throws {RehearsalProblem} when the server cannot be reached or the account is refused */
  static async open({ url, host }: Pick<RehearsalOptions, 'url' | 'host'>): Promise<Host> {
    const account = host ?? {
      email: `rehearsal-${randomBytes(6).toString('hex')}@example.org`,
      password: randomBytes(18).toString('base64'),
    };
    const { token, notes } = await signIn(url, account, host !== undefined);
    const client = restClient(url, token);
    const session = await client.post<{ id: string; code: string }>('/sessions', { title: 'Rehearsal' });
    await client.post(`/sessions/${session.id}/start`);
    const poll = await client.post<ScreenPoll>(`/sessions/${session.id}/polls`, {
      kind: 'single',
      title: 'Does everything work?',
      options: [{ text: 'Yes' }, { text: 'Mostly' }, { text: 'No' }, { text: 'What was the question?' }],
    });
    return new Host(client, session, poll, notes);
  }

  async openPoll(): Promise<void> {
    await this.#client.post(`/polls/${this.poll.id}/open`);
  }

  async closePoll(): Promise<void> {
    await this.#client.post(`/polls/${this.poll.id}/close`);
  }

  recount(): Promise<Recount> {
    return this.#client.get<Recount>(`/polls/${this.poll.id}/recount`);
  }

  /** Ends and archives the session. */
  async cleanUp(): Promise<void> {
    await this.#client.post(`/sessions/${this.session.id}/end`);
    await this.#client.post(`/sessions/${this.session.id}/archive`);
  }
}

async function signIn(
  url: string,
  account: { readonly email: string; readonly password: string },
  mayExist: boolean,
): Promise<{ readonly token: string; readonly notes: readonly string[] }> {
  const client = restClient(url);
  try {
    if (mayExist) {
      try {
        const { accessToken } = await client.post<{ accessToken: string }>('/auth/login', account);
        return { token: accessToken, notes: [] };
      } catch (error) {
        if (!(error instanceof RestRefusal) || error.code !== 'INVALID_CREDENTIALS') throw error;
      }
    }
    const { accessToken, user } = await client.post<{ accessToken: string; user: { roles: string[] } }>(
      '/auth/register',
      { ...account, name: 'Rehearsal' },
    );
    const notes = [`registered ${account.email}${mayExist ? '' : ' with a password that nobody knows'}`];
    if (user.roles.includes('admin')) {
      notes.push(
        `this was the first account of the server and became its admin${mayExist ? '' : '; PULSE_ADMIN_EMAIL names another'}`,
      );
    }
    return { token: accessToken, notes };
  } catch (error) {
    if (!(error instanceof RestRefusal)) throw unreachable(url, error);
    if (error.code === 'EMAIL_TAKEN') {
      throw new RehearsalProblem(`The password for ${account.email} is wrong.`);
    }
    throw new RehearsalProblem(`${url} takes no host: ${error.message}`);
  }
}
