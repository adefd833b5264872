/** Another living process owns the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  constructor(directory: string, owner: number | undefined) {
    const by = owner === undefined ? 'another process' : `another Pulse (process ${owner})`;
    super(`The data directory ${directory} is in use by ${by}: stop it, or set another PULSE_DATA_DIR.`);
  }
}

/** The embedded PostgreSQL cannot be started; the message says why in one line. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
