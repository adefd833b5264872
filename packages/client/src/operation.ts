declare const types: unique symbol;

/** A call that the server answers, described by data: what is not imported is not bundled. */
export interface Operation<
  Name extends string = string,
  Input = never,
  Output = unknown,
  Code extends string = string,
> {
  /** `<feature>.<verb>`, the same on every protocol. */
  readonly name: Name;
  /** A query changes nothing, so that it may be sent again at any time. */
  readonly kind: 'query' | 'command';
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`; `:<name>` is filled from the input's field of that name. */
  readonly path: string;
  /** Other than as usual: a DELETE whose input goes into the body, or a POST that has it in its address. */
  readonly body?: boolean;
  /** Takes an idempotency key: sent twice under one key it has one effect and one answer. */
  readonly keyed?: true;
  /** Needs nobody's token, and none is sent. */
  readonly open?: true;
  readonly [types]?: {
    readonly input: (input: Input) => void;
    readonly output: Output;
    readonly code: Code;
  };
}

/** A channel that the server keeps sending frames on. `Events` has the data of each event by its name. */
export interface StreamOperation<Name extends string = string, Input = never, Events = unknown> {
  readonly name: Name;
  readonly kind: 'stream';
  /** The channel is `<prefix>:<input[key]>`. */
  readonly prefix: string;
  readonly key: string;
  readonly [types]?: { readonly input: (input: Input) => void; readonly events: Events };
}

export type InputOf<Any> =
  Any extends Operation<string, infer Input>
    ? Input
    : Any extends StreamOperation<string, infer Input>
      ? Input
      : never;

export type OutputOf<Any> = Any extends Operation<string, never, infer Output> ? Output : never;

/** The codes of its own that an operation may be refused with, beside those that any may. */
export type CodeOf<Any> = Any extends Operation<string, never, unknown, infer Code> ? Code : never;

/** One page of a list; `nextCursor` is the input's `cursor` for the next, null on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
