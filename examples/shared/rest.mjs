import { url } from './settings.mjs';

/** Asks REST and answers `data`. @throws Error with the code and the message of a refusal */
async function ask(method, path, token, body) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { success, data, error } = await response.json();
  if (!success) throw new Error(`${error.code}: ${error.message}`);
  return data;
}

export const get = (path, token) => ask('GET', path, token);
export const post = (path, body, token) => ask('POST', path, token, body);

/** Joins, and votes for the first option of the poll that is open. */
export async function joinAndVote(code) {
  const { token, session } = await post('/join', { code });
  const polls = await get(`/sessions/${session.id}/polls`, token);
  const poll = openPollOf(polls);
  await post(`/polls/${poll.id}/votes`, { optionIds: [poll.options[0].id] }, token);
  return { token, session, poll };
}

/** @throws Error when there is none */
export function openPollOf(polls) {
  const open = polls.find(({ status }) => status === 'open');
  if (!open) throw new Error('No poll of this session is open now.');
  return open;
}
