import type { Socket } from 'socket.io';

type EngineConnection = Socket['conn'];

/** `2` is an EVENT of the main namespace (socket.io-protocol, revision 5); `json` is its one argument. */
export function eventPacket(name: string, json: string): string {
  return `2[${JSON.stringify(name)},${json}]`;
}

/** What waits to be taken by one client, whichever transport carries it. */
export class EngineQueue {
  readonly #connection: EngineConnection;
  #waiting = 0;
  #underWay = 0;

  constructor(connection: EngineConnection) {
    this.#connection = connection;
    connection.on('packetCreate', ({ data }: { data?: string }) => {
      this.#waiting += data === undefined ? 0 : Buffer.byteLength(data);
    });
    connection.on('flush', () => {
      this.#underWay = this.#waiting;
      this.#waiting = 0;
    });
  }

  /** A transport that is not writable has not got rid of the packets that it was given last. */
  get bytes(): number {
    return this.#waiting + (this.#connection.transport.writable ? 0 : this.#underWay);
  }

  /** Never dropped, as `volatile` packets would be. `onTaken` when the transport has got rid of them. */
  write(packets: readonly string[], onTaken: () => void): void {
    packets.forEach((packet, index) => {
      const last = index === packets.length - 1;
      this.#connection.write(packet, { compress: false }, last ? onTaken : undefined);
    });
  }
}
