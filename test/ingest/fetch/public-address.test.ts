// Which addresses are of the public Internet, however they are written.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AddressGuard } from '../../../src/ingest/fetch/address-guard.ts';
import { isPublicAddress } from '../../../src/ingest/fetch/public-address.ts';

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '93.184.216.34',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.255.255',
  '2606:4700::1111',
  '2a00:1450:4001:81b::200e',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  '::ffff:8.8.8.8',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  '2606:4700::1111%eth0',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::',
  'localhost',
  '',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

describe('addresses in URLs', () => {
  const refusal = (url: string) => new AddressGuard().refusal(new URL(url));

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://10.0.0.1:8080/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0/',
    'http://１２７.０.０.１/',
  ])('%s is refused', (url) => expect(refusal(url)).toMatch(/is not a public address$/));

  test.each(['file:///etc/passwd', 'ftp://example.org/', 'data:text/html,x', 'javascript:1'])(
    '%s is refused',
    (url) => expect(refusal(url)).toMatch(/is not http or https$/),
  );

  test('a user name is refused', () => expect(refusal('http://a:b@example.org/')).toMatch(/user name/));

  test('names and public addresses are let through to be resolved', () => {
    expect(refusal('https://example.org/')).toBeNull();
    expect(refusal('http://8.8.8.8/')).toBeNull();
  });

  test('every way to write a private IPv4 address is refused', () => {
    const inside = fc
      .tuple(fc.constantFrom(10, 127), fc.nat(255), fc.nat(255), fc.nat(255))
      .map(([a, b, c, d]) => ((a * 256 + b) * 256 + c) * 256 + d);
    const written = fc.tuple(inside, fc.nat(3)).map(([n, way]) => {
      const parts = [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
      if (way === 0) return String(n);
      if (way === 1) return `0x${n.toString(16)}`;
      if (way === 2) return parts.map((part) => `0${part.toString(8)}`).join('.');
      return parts.map((part) => `0x${part.toString(16)}`).join('.');
    });
    fc.assert(fc.property(written, (host) => refusal(`http://${host}/`) !== null));
  });
});

describe('names', () => {
  const look = (guard: AddressGuard, name: string) =>
    new Promise<unknown>((resolve) =>
      guard.lookup(name, { all: true }, (error, addresses) => resolve(error ? error.message : addresses)),
    );

  test('of which any address is private are refused', async () => {
    const guard = new AddressGuard([], async () => ['8.8.8.8', '10.0.0.1']);
    expect(await look(guard, 'rebind.example')).toBe(
      'rebind.example leads to 10.0.0.1, which is not a public address',
    );
  });

  test('give the very addresses that were checked', async () => {
    const guard = new AddressGuard([], async () => ['8.8.8.8', '2606:4700::1111']);
    expect(await look(guard, 'example.org')).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });

  test('that are allowed may be private', async () => {
    const guard = new AddressGuard(['Intranet.example'], async () => ['10.0.0.1']);
    expect(await look(guard, 'intranet.example')).toEqual([{ address: '10.0.0.1', family: 4 }]);
    expect(await look(guard, 'other.example')).toMatch(/not a public address/);
  });
});
