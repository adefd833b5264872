import { createPulse } from '@pulse/client';

const pulse = createPulse({ url: process.env.PULSE_URL ?? 'http://localhost:3000' });
const { token, session } = await pulse.sessions.join({ code: process.env.CODE ?? '' });
const me = pulse.as(token);
const { polls } = await me.sessions.snapshot({ sessionId: session.id });
const poll = polls.find(({ status }) => status === 'open');
const option = poll?.options[0];
if (!poll || !option) throw new Error('No poll is open.');
await me.polls.vote({ pollId: poll.id, optionIds: [option.id] });
me.polls.watch({ pollId: poll.id }, ({ kind, data }) => console.log(kind, data.total));
