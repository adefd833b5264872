import { isIP } from 'node:net';
import { PulseError, UrlNotAllowed } from '@pulse/core';
import type { AddressPolicy } from './address-policy.ts';

/** RFC 9110 §4.1 recommends at least 8,000; longer ones are nobody's address. */
const longestUrl = 8_192;

/** An address that may be asked for, as far as it can be told without the DNS. */
export interface AllowedUrl {
  readonly url: URL;
  /** As the DNS or a socket wants it: an IPv6 address has no brackets. */
  readonly host: string;
  /** The host is an IP address, and a permitted one. */
  readonly literal: boolean;
}

/**
 * Reads a URL as browsers do: `http://0x7f.1`, `http://2130706433` and `http://①②⑦.0.0.1` are 127.0.0.1 after that, so
 * one look at the host is enough for all spellings.
 *
 * @param base what a relative address is relative to
 * @throws PulseError URL_NOT_ALLOWED
 */
export function allowUrl(text: string, policy: AddressPolicy, base?: URL): AllowedUrl {
  if (text.length > longestUrl || !URL.canParse(text, base?.href)) throw refused('it is no URL');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused('it is neither http nor https');
  if (url.username !== '' || url.password !== '') throw refused('it has a user name');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const literal = isIP(host) !== 0;
  if (literal && !policy(host)) throw refused('its host is not public');
  return { url, host, literal };
}

/** @param why for the log: who asks is told no more than the rule */
export function refused(why: string): PulseError {
  return new PulseError(UrlNotAllowed, { cause: new Error(why) });
}
