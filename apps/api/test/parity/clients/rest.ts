import type { AnyUseCase } from '@pulse/core';
import { type CallOptions, type CallProtocol, Malformed, type Outcome, type Target } from '../protocol.ts';
import { publicError } from './public-error.ts';

interface Envelope {
  readonly success: boolean;
  readonly data?: unknown;
  readonly meta?: { readonly nextCursor: string | null };
  readonly error?: { readonly code: string; readonly message: string; readonly details?: unknown };
}

/**
 * REST, by what the catalogue says of its routes. Two forms are REST's own (spec §15) and are put back here: a list's
 * `data` and `meta.nextCursor` are `{ items, nextCursor }` elsewhere, and 204 is null.
 */
export function restProtocol({ url }: Target): CallProtocol {
  return {
    name: 'REST',
    servesNobody: true,
    checksTypes: false,
    refusesByClosing: false,
    async call(useCase, input, options = {}) {
      const response = await fetch(...requestOf(url, useCase, input, options));
      const { status } = response;
      const text = await response.text();
      if (status === 204) {
        if (text !== '') throw new Malformed(`204 with a body: ${text}`);
        return { data: null, status };
      }
      return { ...outcomeOf(JSON.parse(text) as Envelope), status };
    },
    close: async () => {},
  };
}

function requestOf(
  url: string,
  { name, http, file }: AnyUseCase,
  input: unknown,
  { token, idempotencyKey }: CallOptions,
): [string, RequestInit] {
  if (!http) throw new Malformed(`${name} has no route`);
  const rest: Record<string, unknown> = { ...(input as object) };
  const path = http.path.replace(/:(\w+)/g, (_, parameter: string) => {
    const value = rest[parameter];
    delete rest[parameter];
    return encodeURIComponent(String(value));
  });
  const inQuery = !(http.body ?? (http.method !== 'GET' && http.method !== 'DELETE'));
  const fields = Object.entries(rest).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(fields.flatMap(([field, value]) => queryOf(field, value)));
  return [
    `${url}/api/v1${path}${inQuery && fields.length > 0 ? `?${query}` : ''}`,
    {
      method: http.method,
      headers: {
        ...(inQuery ? {} : { 'content-type': 'application/json' }),
        // What other protocols answer of a file; the file itself is REST's alone.
        ...(file ? { accept: 'application/json' } : {}),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(inQuery ? {} : { body: JSON.stringify(rest) }),
    },
  ];
}

/** Lists as one name several times, objects as `name[key]` with texts in quotes. */
function queryOf(field: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return value.map((each) => [field, String(each)]);
  if (typeof value !== 'object' || value === null) return [[field, String(value)]];
  return Object.entries(value).map(([key, member]) => [`${field}[${key}]`, JSON.stringify(member)]);
}

function outcomeOf({ success, data, meta, error }: Envelope): Outcome {
  if (success) return { data: meta ? { items: data, nextCursor: meta.nextCursor } : data };
  if (!error) throw new Malformed('neither success nor error');
  return { error: publicError(error) };
}
