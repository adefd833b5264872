import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that one subscriber can be expected to hold: /24 of IPv4, /56 of IPv6 (RIPE-690 §4.2). What is no
 * address stands for itself.
 */
export function addressBlock(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (isIPv4(plain)) return `${plain.slice(0, plain.lastIndexOf('.'))}.0/24`;
  if (!isIPv6(plain)) return plain;
  const groups = expand(plain.split('%', 1)[0] ?? '');
  const fourth = (groups[3] ?? 0) & 0xff00;
  return `${[...groups.slice(0, 3), fourth].map((group) => group.toString(16)).join(':')}::/56`;
}

/** The eight groups of an IPv6 address; a dotted end is of the last two, which nobody asks for. */
function expand(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string | undefined) =>
    part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [];
  const before = parse(head);
  const after = parse(tail);
  const missing = tail === undefined ? 0 : Math.max(8 - before.length - after.length, 0);
  return [...before, ...Array<number>(missing).fill(0), ...after];
}
