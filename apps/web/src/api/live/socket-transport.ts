import type { ServerFrame } from '../frame.ts';
import type { CloseReason, Subscription, Transport, TransportOptions } from './transport.ts';

const pingEvery = 20_000;
/** No frame for so long means a dead line that the phone has not noticed. */
const silenceLimit = 45_000;
/** After a change of network an answer to a ping must come sooner. */
const probeLimit = 4_000;
const tokenRejected = 4401;
/** 4100 to 4199: nothing is wrong with the client; 4101 is the restart. */
const draining = 4101;
const tokenCodes: readonly string[] = ['TOKEN_EXPIRED', 'UNAUTHENTICATED', 'FORBIDDEN'];

/** WebSocket: the token goes in the first message, never in the address. */
export function openSocket({ token, subscriptions, events }: TransportOptions): Transport {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${location.host}/api/v1/ws`);
  const asked = new Map<string, string>();
  /** What is to be followed once the token is accepted. */
  const wanted = new Map(subscriptions.map((subscription) => [subscription.channel, subscription]));
  let sequence = 0;
  let ready = false;
  let closed = false;
  let heard = Date.now();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  let probing: ReturnType<typeof setTimeout> | undefined;

  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const nextId = () => String(++sequence);

  const finish = (reason: CloseReason) => {
    if (closed) return;
    closed = true;
    clearInterval(heartbeat);
    clearTimeout(probing);
    socket.close();
    events.onClosed(reason);
  };

  const subscribe = ({ channel, after }: Subscription) => {
    const id = nextId();
    asked.set(id, channel);
    send({ id, type: 'subscribe', channel, ...(after === undefined ? {} : { after }) });
  };

  const authId = nextId();
  socket.onopen = () => {
    send({ id: authId, type: 'auth', token });
    heartbeat = setInterval(() => {
      if (Date.now() - heard > silenceLimit) finish('lost');
      else send({ type: 'ping' });
    }, pingEvery);
  };
  socket.onmessage = (message) => {
    if (closed) return;
    heard = Date.now();
    const frame = JSON.parse(String(message.data)) as ServerFrame;
    if (frame.type === 'event') events.onEvent(frame);
    else if (frame.type === 'reconnect') finish('move');
    else if (frame.type === 'ok') {
      if (frame.id !== authId) asked.delete(frame.id);
      else {
        ready = true;
        events.onReady();
        for (const subscription of wanted.values()) subscribe(subscription);
      }
    } else if (frame.type === 'error') {
      if (frame.id === authId) return finish(tokenCodes.includes(frame.error.code) ? 'expired' : 'lost');
      const channel = frame.id === undefined ? undefined : asked.get(frame.id);
      if (channel !== undefined) events.onRefused(channel, frame.error.code);
    }
  };
  socket.onclose = ({ code }) => {
    finish(code === tokenRejected ? 'expired' : code === draining ? 'move' : 'lost');
  };

  return {
    subscribe(subscription) {
      if (!ready) wanted.set(subscription.channel, subscription);
      else if (!closed) subscribe(subscription);
    },
    unsubscribe(channel) {
      if (!ready) wanted.delete(channel);
      else if (!closed) send({ id: nextId(), type: 'unsubscribe', channel });
    },
    probe() {
      if (!ready || closed) return;
      const asked = Date.now();
      send({ type: 'ping' });
      probing = setTimeout(() => {
        if (heard < asked) finish('lost');
      }, probeLimit);
    },
    close() {
      closed = true;
      clearInterval(heartbeat);
      clearTimeout(probing);
      socket.close();
    },
  };
}
