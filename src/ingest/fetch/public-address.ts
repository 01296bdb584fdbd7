// Which IP addresses are of the public Internet. All others lead to this machine, its neighbours, or the services that
// clouds put beside their machines, and a page from outside must not be able to make Dateline ask them.
import { BlockList, isIP } from 'node:net';

/** IPv4 that is not public: IANA's registry of special addresses, multicast, what is reserved, and Azure's own service. */
const PRIVATE_4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The one block of IPv6 that is public, and the parts of it that are not or that hide an IPv4 address. */
const PUBLIC_6 = ['2000::', 3] as const;
const PRIVATE_6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const private4 = listOf(PRIVATE_4, 'ipv4');
const public6 = listOf([PUBLIC_6], 'ipv6');
const private6 = listOf(PRIVATE_6, 'ipv6');

/** Whether `address`, an IP address as the resolver writes it, is public. False for anything that is no address. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  if (isIP(plain) === 4) return !private4.check(plain, 'ipv4');
  if (isIP(plain) !== 6 || plain.includes('%')) return false;
  return public6.check(plain, 'ipv6') && !private6.check(plain, 'ipv6');
}

function listOf(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
