import { type Ports, readProgress } from '@pulse/domain';
import type { LogChannelKind } from '@pulse/realtime';

/** `user:{id}`: how far what an account has asked for is, each as keyed state. Nothing is logged there. */
export function userChannelKind(ports: () => Ports): LogChannelKind {
  return {
    type: 'log',
    prefix: 'user',
    code: 4,
    logs: ['own'],
    logFor: () => 'own',
    head: async () => 0,
    readLog: async () => [],
    async snapshot(id) {
      const exports = (await readProgress(id, null, ports())).map(({ data }) => data);
      return { event: 'user.snapshot', data: { exports } };
    },
    async items(id, keys) {
      const readings = await readProgress(id, keys, ports());
      return readings.map((reading) => ({ ...reading, event: 'export.progress' }));
    },
  };
}
