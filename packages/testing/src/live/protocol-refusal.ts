/** An error frame, or a stream that was not opened. */
export class ProtocolRefusal extends Error {
  override readonly name = 'ProtocolRefusal';
  readonly code: string;
  /** HTTP status where there was one. */
  readonly status: number | undefined;

  constructor(code: string, status?: number) {
    super(status === undefined ? code : `${status} ${code}`);
    this.code = code;
    this.status = status;
  }
}
