import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedWebhook } from './webhook-signature.ts';

/** The vector that Svix publishes: https://docs.svix.com/receiving/verifying-payloads/how */
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const body = Buffer.from('{"test": 2432232314}');
const headers = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
let secondsLater = 0;
const clock = { now: () => new Date((1_614_265_330 + secondsLater) * 1000) };
const isSigned = (changes: object = {}, bytes: Buffer = body, key = secret) =>
  isSignedWebhook({ ...headers, ...changes }, bytes, { secret: key, clock });

describe('the signature of a webhook', () => {
  it('fits the published vector', () => {
    expect(isSigned()).toBe(true);
    expect(isSigned({}, body, secret.slice('whsec_'.length))).toBe(true);
  });

  it('may be one of several, while the sender changes its secret', () => {
    const other = `v1,${Buffer.alloc(32, 1).toString('base64')}`;
    expect(isSigned({ signature: `${other} ${headers.signature}` })).toBe(true);
    expect(isSigned({ signature: `v1a,AAAA ${headers.signature}` })).toBe(true);
    expect(isSigned({ signature: other })).toBe(false);
  });

  it('covers the id, the time and every byte of the body', () => {
    expect(isSigned({ id: 'msg_other' })).toBe(false);
    expect(isSigned({ timestamp: '1614265331' })).toBe(false);
    expect(isSigned({}, Buffer.from('{"test":2432232314}'))).toBe(false);
    expect(isSigned({}, body, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx')).toBe(false);
  });

  it('is refused when a part is missing, or is of another scheme', () => {
    for (const name of ['id', 'timestamp', 'signature']) {
      expect(isSigned({ [name]: undefined })).toBe(false);
      expect(isSigned({ [name]: '' })).toBe(false);
    }
    const text = headers.signature.slice('v1,'.length);
    for (const signature of [text, `v2,${text}`, `v1,${text.slice(0, 20)}`, 'v1,', 'v1', ',', ' ']) {
      expect(isSigned({ signature })).toBe(false);
    }
    for (const timestamp of ['NaN', '1e9', '-1614265330', '1614265330.0', ' 1614265330']) {
      const signed = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
        .update(`${headers.id}.${timestamp}.${body}`)
        .digest('base64');
      expect(isSigned({ timestamp, signature: `v1,${signed}` })).toBe(false);
    }
  });

  it('holds for five minutes, before and after', () => {
    for (const [seconds, expected] of [
      [300, true],
      [301, false],
      [-300, true],
      [-301, false],
    ] as const) {
      secondsLater = seconds;
      expect([seconds, isSigned()]).toEqual([seconds, expected]);
    }
    secondsLater = 0;
  });
});
