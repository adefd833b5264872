/** The `error` member of an answer, as a stranger reads it. */
export interface RefusalBody {
  readonly code: string;
  readonly message?: string;
  readonly details?: unknown;
}

/** An error frame, or a stream that was not opened. */
export class ProtocolRefusal extends Error {
  override readonly name = 'ProtocolRefusal';
  readonly code: string;
  /** HTTP status where there was one. */
  readonly status: number | undefined;
  /** What was told; the code alone where a close code said it. */
  readonly body: RefusalBody;

  constructor(body: RefusalBody, status?: number) {
    super(status === undefined ? body.code : `${status} ${body.code}`);
    this.code = body.code;
    this.status = status;
    this.body = body;
  }
}
