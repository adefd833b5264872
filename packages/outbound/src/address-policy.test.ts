import { describe, expect, test } from 'vitest';
import { createAddressPolicy } from './address-policy.ts';

const policy = createAddressPolicy([]);

describe('an address is refused', () => {
  test.each([
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    ['this network', ['0.0.0.0', '0.1.2.3', '::']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
    ['link-local, where metadata is', ['169.254.169.254', '169.254.0.1', 'fe80::1', 'febf::1']],
    ['carrier-grade NAT', ['100.64.0.1', '100.100.100.200', '100.127.255.255']],
    ['unique local', ['fc00::1', 'fd00:ec2::254', 'fdff::1']],
    ['site-local, deprecated', ['fec0::1']],
    ['multicast', ['224.0.0.1', '239.255.255.255', 'ff02::1', 'ff0e::1']],
    ['broadcast and reserved', ['255.255.255.255', '240.0.0.1', '192.0.0.192']],
    [
      'documentation and benchmarks',
      ['192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '2001:db8::1'],
    ],
    ['cloud machinery', ['168.63.129.16']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254']],
    [
      'IPv4 in IPv6, other spellings',
      ['::127.0.0.1', '::7f00:1', '::ffff:0:127.0.0.1', '0:0:0:0:0:ffff:a00:1'],
    ],
    ['NAT64', ['64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '64:ff9b:1:ffff::10.0.0.1']],
    ['6to4 and Teredo', ['2002:7f00:1::', '2002:808:808::1', '2001:0:1::1']],
    ['discard and segment routing', ['100::1', '5f00::1']],
    ['no address', ['', 'localhost', '127.1', '0x7f000001', '2130706433', 'fe80::1%eth0', '8.8.8.8/32']],
  ])('%s', (_class, addresses) => {
    for (const address of addresses)
      expect({ address, allowed: policy(address) }).toEqual({ address, allowed: false });
  });
});

test('what is public is allowed', () => {
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ]) {
    expect({ address, allowed: policy(address) }).toEqual({ address, allowed: true });
  }
});

test('what the operator names is allowed, in every packing, and nothing beside it', () => {
  const open = createAddressPolicy(['10.1.0.0/16', '192.168.7.7', 'fd12::/16', '::1']);
  const allowed = ['10.1.2.3', '::ffff:10.1.2.3', '192.168.7.7', 'fd12::1', '::1', '8.8.8.8'];
  const refused = ['10.2.0.1', '192.168.7.8', 'fd13::1', '127.0.0.1', '::2'];
  expect(allowed.filter((address) => !open(address))).toEqual([]);
  expect(refused.filter((address) => open(address))).toEqual([]);
});
