import { createPulse, isPulseError } from '@pulse/client';

/*
 * Runs a session: signs in, opens a poll, prints the code and every change of the result, and closes the poll with
 * Ctrl-C. PULSE_EMAIL and PULSE_PASSWORD are an account's, which is made if there is none.
 */
const {
  PULSE_URL: url = 'http://localhost:3000',
  PULSE_EMAIL: email = '',
  PULSE_PASSWORD: password = '',
} = process.env;
if (email === '' || password === '') {
  console.error('Say who you are: PULSE_EMAIL=me@example.org PULSE_PASSWORD="a long password".');
  process.exit(2);
}

const anybody = createPulse({ url });
const signIn = async () => {
  try {
    return await anybody.auth.login({ email, password });
  } catch (error) {
    if (!isPulseError(error, 'INVALID_CREDENTIALS')) throw error;
    return anybody.auth.register({ email, password });
  }
};

/** Asked for before every call; signs in again when the token has expired. */
let signedIn = await signIn();
const pulse = anybody.as(async (renew) => {
  if (renew) signedIn = await signIn();
  return signedIn.accessToken;
});

const session = await pulse.sessions.create({ title: 'From a script' });
await pulse.sessions.start({ sessionId: session.id });
const poll = await pulse.polls.create({
  sessionId: session.id,
  kind: 'single',
  title: 'Tea or coffee?',
  options: [{ text: 'Tea' }, { text: 'Coffee' }],
});
await pulse.polls.open({ pollId: poll.id });
console.log(`Join with ${session.code}: ${poll.title}`);

pulse.polls.watch({ pollId: poll.id }, ({ kind, data }) => {
  const texts = poll.options.map(({ id, text }) => {
    const votes = data.options.find((option) => option.id === id)?.votes ?? 0;
    return `${text} ${votes}`;
  });
  console.log(`${texts.join(', ')}${kind === 'seal' ? ' (final)' : ''}`);
  if (kind === 'seal') pulse.close();
});
pulse.sessions.watch({ sessionId: session.id }, (frame) => {
  if (frame.event === 'participant.joined')
    console.log(`${frame.data.participant.name ?? 'Somebody'} is in.`);
});
process.once('SIGINT', () => void pulse.polls.close({ pollId: poll.id }));
