/** A statement names so many keys at most: beyond it, reading in pieces is as good. */
const keysPerStatement = 500;

interface Waiting<Value> {
  readonly key: string;
  readonly resolve: (value: Value | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads one by one what is then read together: everything that is asked for in one turn of the event loop is one
 * statement, which begins after all who wait for it have asked. Nested lists (the polls of fifty sessions) and a
 * crowd that comes together cost what one costs.
 *
 * @param readMany answers what it finds, by key
 */
export function gatherReads<Value>(
  readMany: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (key: string) => Promise<Value | undefined> {
  let waiting: Waiting<Value>[] = [];

  async function read(batch: readonly Waiting<Value>[]): Promise<void> {
    try {
      const found = await readMany([...new Set(batch.map(({ key }) => key))]);
      for (const { key, resolve } of batch) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function readAll(): void {
    const batch = waiting;
    waiting = [];
    for (let start = 0; start < batch.length; start += keysPerStatement) {
      void read(batch.slice(start, start + keysPerStatement));
    }
  }

  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(readAll);
      waiting.push({ key, resolve, reject });
    });
}
