import type { EventFrame } from '@pulse/realtime';

/** The fields of one block, as EventSource would read them; comments under `comment`. */
export type Block = Partial<Record<'id' | 'data' | 'event' | 'retry' | 'comment', string>>;

/** Reads a `text/event-stream` block by block. */
export class EventStreamReader {
  readonly response: Response;
  readonly #body: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor(response: Response) {
    if (!response.body) throw new Error('an answer without body');
    this.response = response;
    this.#body = response.body.getReader();
  }

  /** The next block, undefined at the end. */
  async block(): Promise<Block | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const block = parseBlock(this.#text.slice(0, end));
        this.#text = this.#text.slice(end + 2);
        return block;
      }
      const { value, done } = await this.#body.read();
      if (done) return undefined;
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  /** The next event frame, past comments and retry lines. */
  async frame(): Promise<{ block: Block; frame: EventFrame }> {
    for (;;) {
      const block = await this.block();
      if (!block) throw new Error('the stream ended');
      if (block.data !== undefined) return { block, frame: JSON.parse(block.data) as EventFrame };
    }
  }

  /** Everything up to the end. */
  async rest(): Promise<Block[]> {
    const blocks: Block[] = [];
    for (let block = await this.block(); block; block = await this.block()) blocks.push(block);
    return blocks;
  }

  close(): void {
    void this.#body.cancel().catch(() => {});
  }
}

function parseBlock(text: string): Block {
  const block: Block = {};
  for (const line of text.split('\n')) {
    const [, field = '', value = ''] = /^([a-z]*): ?(.*)$/s.exec(line) ?? [];
    const name = (field === '' ? 'comment' : field) as keyof Block;
    block[name] = block[name] === undefined ? value : `${block[name]}\n${value}`;
  }
  return block;
}
