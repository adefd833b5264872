/**
 * Shares reads between callers who want the same, yet never answers with a read that began before the call:
 * while one is running, everybody who comes waits for one more. A crowd of 5,000 that joins together costs two.
 */
export class FreshReads<Key, Value> {
  readonly #read: (key: Key) => Promise<Value>;
  readonly #running = new Map<Key, Promise<Value>>();
  readonly #next = new Map<Key, Promise<Value>>();

  constructor(read: (key: Key) => Promise<Value>) {
    this.#read = read;
  }

  read(key: Key): Promise<Value> {
    const running = this.#running.get(key);
    if (!running) return this.#start(key);
    let next = this.#next.get(key);
    if (!next) {
      const start = () => {
        this.#next.delete(key);
        return this.#start(key);
      };
      next = running.then(start, start);
      this.#next.set(key, next);
    }
    return next;
  }

  #start(key: Key): Promise<Value> {
    const reading = this.#read(key).finally(() => {
      if (this.#running.get(key) === reading) this.#running.delete(key);
    });
    this.#running.set(key, reading);
    return reading;
  }
}
