import ipaddr from 'ipaddr.js';

/** Says of an IP address, as text, whether requests may go there. */
export type AddressPolicy = (address: string) => boolean;

/** All of IPv6 that is given out to networks (IANA); what lies outside is local, translated or of no use. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');
/** The well-known prefix of NAT64 (RFC 6052 §2.1): its last four bytes are the IPv4 address that is meant. */
const nat64 = ipaddr.parseCIDR('64:ff9b::/96');
/** Addresses of cloud machinery in the middle of what is public: Azure's wire server. */
const machinery = new Set(['168.63.129.16']);

/**
 * Only what the registries call public is allowed, and what the operator adds.
 *
 * @param allow CIDRs, or addresses, that may be reached although private
 */
export function createAddressPolicy(allow: readonly string[]): AddressPolicy {
  const allowed = allow.map((range) =>
    range.includes('/') ? ipaddr.parseCIDR(range) : ipaddr.parseCIDR(`${range}/${bitsOf(range)}`),
  );
  return (text) => {
    // Beside plain addresses it would take `127.1`, and an IPv6 zone.
    if (!ipaddr.IPv4.isValidFourPartDecimal(text) && !(ipaddr.IPv6.isValid(text) && !text.includes('%')))
      return false;
    const address = meantBy(ipaddr.parse(text));
    return allowed.some((range) => matches(address, range)) || isPublic(address);
  };
}

type Address = ReturnType<typeof ipaddr.parse>;
type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** The IPv4 address inside an IPv6 one that is only its packing, else the address itself. */
function meantBy(address: Address): Address {
  if (address.kind() === 'ipv4') return address;
  const packed = address as ipaddr.IPv6;
  if (packed.isIPv4MappedAddress()) return packed.toIPv4Address();
  if (matches(packed, nat64)) return ipaddr.fromByteArray(packed.toByteArray().slice(-4));
  return packed;
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast' || machinery.has(address.toString())) return false;
  return address.kind() === 'ipv4' || matches(address, globalUnicast);
}

function matches(address: Address, [network, bits]: Range): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}

function bitsOf(address: string): number {
  return address.includes(':') ? 128 : 32;
}
