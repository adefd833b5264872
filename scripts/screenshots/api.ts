type Call = <Data>(path: string, token?: string, body?: object, method?: string) => Promise<Data>;

/** A call of the public API that answers its data. Rejects with the server's message when it is refused. */
export function apiOf(origin: string): Call {
  return async <Data>(path: string, token?: string, body?: object, method = 'POST'): Promise<Data> => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      ...(body === undefined ? {} : { method, body: JSON.stringify(body) }),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
    });
    const envelope = (await response.json()) as { success: boolean; data: Data; error?: { message: string } };
    if (!envelope.success) throw new Error(`${path}: ${envelope.error?.message}`);
    return envelope.data;
  };
}
