import { testId } from '@pulse/realtime/testing';
import { expect, it } from 'vitest';
import { ask, useSocketIoServer } from './testing/socket-io-server.ts';

const test = useSocketIoServer({
  rooms: {
    watch: { useCase: 'sessions.watch', roomField: 'thingId' },
    post: { useCase: 'things.echo', input: (_roomId, text) => ({ text }) },
    messageOf: () => undefined,
  },
});

it('in a large room only the staff is told who comes', async () => {
  const told = { staff: 0, audience: 0 };
  const [staff, audience] = [await test.open('host'), await test.open('guest')];
  staff.on('user_joined', () => {
    told.staff += 1;
  });
  audience.on('user_joined', () => {
    told.audience += 1;
  });
  for (const socket of [staff, audience]) await ask(socket, 'join_room', testId);
  for (let guest = 0; guest < 210; guest += 1) await ask(await test.open('guest'), 'join_room', testId);
  await expect.poll(() => told).toEqual({ staff: 211, audience: 198 });
}, 20_000);
