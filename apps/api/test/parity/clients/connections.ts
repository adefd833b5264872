/** One connection per token, opened when it is first needed. */
export class Connections<Connection> {
  readonly #open: (token: string | undefined) => Promise<Connection>;
  readonly #close: (connection: Connection) => unknown;
  readonly #connections = new Map<string | undefined, Promise<Connection>>();

  constructor(
    open: (token: string | undefined) => Promise<Connection>,
    close: (connection: Connection) => unknown,
  ) {
    this.#open = open;
    this.#close = close;
  }

  /** @throws what the server refused the token with; it is asked again the next time */
  of(token: string | undefined): Promise<Connection> {
    const known = this.#connections.get(token);
    if (known) return known;
    const connection = this.#open(token);
    this.#connections.set(token, connection);
    connection.catch(() => this.#connections.delete(token));
    return connection;
  }

  /** What has ended is opened anew the next time. */
  forget(token: string | undefined): void {
    this.#connections.delete(token);
  }

  async closeAll(): Promise<void> {
    const connections = [...this.#connections.values()];
    this.#connections.clear();
    const opened = await Promise.allSettled(connections);
    await Promise.all(
      opened.map((settled) => (settled.status === 'fulfilled' ? this.#close(settled.value) : undefined)),
    );
  }
}
