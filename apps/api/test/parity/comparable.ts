/** Keys whose texts are secrets or opaque places, each one's own. */
const opaqueKeys = new Set([
  'token',
  'accessToken',
  'refreshToken',
  'ticket',
  'nextCursor',
  'after',
  'acceptUrl',
  'secret',
]);
/** Seconds that pass while one looks. */
const elapsingKeys = new Set(['retryAfterSeconds']);

const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const joinCode = /^[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{6}$/;
/** The thumbprint of a key (RFC 7638): SHA-256 in base64url. */
const thumbprint = /^[\w-]{43}$/;
/** A key of a project, or how one begins. */
const apiKey = /^pk_[\w-]+$/;
/** An address with the token of a link behind its #. */
const secretLink = /#pv_[\w-]+$/;
const email = /^[\w.-]+@example\.org$/;

/**
 * An answer with placeholders for what differs from one arrangement to the next: `<id 1>` is the same id wherever it
 * stands in one answer. Times are not told from each other: two of them may or may not fall into one millisecond.
 */
export function comparable(answer: unknown): unknown {
  const names = new Map<string, string>();
  const named = (kind: string, text: string) => {
    const known = names.get(text);
    if (known) return known;
    const name = `<${kind} ${names.size + 1}>`;
    names.set(text, name);
    return name;
  };
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value === 'object' && value !== null) {
      // In the order of the keys, so that who is `<id 1>` does not depend on the order that a protocol writes them in.
      const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
      return Object.fromEntries(entries.map(([name, inner]) => [name, walk(inner, name)]));
    }
    if (typeof value === 'number' && elapsingKeys.has(key)) return '<seconds>';
    if (typeof value !== 'string') return value;
    if (opaqueKeys.has(key)) return named('opaque', value);
    if (timestamp.test(value)) return '<time>';
    if (key === 'code' && joinCode.test(value)) return named('code', value);
    if (thumbprint.test(value)) return named('key', value);
    if (apiKey.test(value)) return named('key', value);
    if (secretLink.test(value)) return named('link', value);
    if (email.test(value)) return named('email', value);
    return value.replace(identifier, (id) => named('id', id));
  };
  return walk(answer, '');
}
