const timeoutMilliseconds = 5_000;
/** A key set of 20 RSA keys has some 20 KB. */
const longestBody = 256 * 1_024;

/** Reads the JSON document at an address. */
export type FetchJson = (url: URL) => Promise<unknown>;

/**
 * Reads a document of an issuer: within 5 s, 256 KiB at most, and from this address alone; a redirect is a failure,
 * because it would let the issuer choose what this server talks to.
 *
 * @throws Error of any kind when there is no such document
 */
export const fetchJson: FetchJson = async (url) => {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`${url.href} answered ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > longestBody) throw new Error(`${url.href} answered more than ${longestBody} bytes`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};
