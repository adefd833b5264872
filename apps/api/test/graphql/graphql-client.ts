/** One answer of `POST /graphql`. */
export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely; their assertions are the check.
  readonly data: any;
  readonly errors: readonly GraphQLFault[];
  /** The code of the only error; undefined without one. */
  readonly code: string | undefined;
}

export interface GraphQLFault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId: string; readonly details?: unknown };
}

export interface GraphQLRequestOptions {
  readonly token?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one operation, as a stranger would. */
export async function ask(
  url: string,
  query: string,
  { token, variables, operationName, headers = {} }: GraphQLRequestOptions = {},
): Promise<GraphQLAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return answerOf(response);
}

export async function answerOf(response: Response): Promise<GraphQLAnswer> {
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: readonly GraphQLFault[];
  };
  return {
    status: response.status,
    headers: response.headers,
    data,
    errors,
    code: errors[0]?.extensions.code,
  };
}
