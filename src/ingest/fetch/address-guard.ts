// Says which addresses may be fetched: http and https on public IP addresses, and hosts that are allowed by name.
// Names are resolved here, and the connection is made to the very addresses that were checked: what a name resolves to
// a moment later does not matter.
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name. Rejects when it has none. */
export type Resolver = (name: string) => Promise<readonly string[]>;

/** The connection was refused here, before it was made. */
export class RefusedAddress extends Error {}

export class AddressGuard {
  readonly #allowed: ReadonlySet<string>;
  readonly #resolve: Resolver;

  /** `allowed` are names or addresses, as they stand in a URL, without port. */
  constructor(allowed: readonly string[] = [], resolve: Resolver = systemResolver) {
    this.#allowed = new Set(allowed.map((name) => plainHost(name)));
    this.#resolve = resolve;
  }

  /** Why `url` is not fetched; null when it may be, as far as can be said before its name is resolved. */
  refusal(url: URL): string | null {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol} is not http or https`;
    if (url.username !== '' || url.password !== '') return 'The address carries a user name or a password';
    const host = plainHost(url.hostname);
    if (this.#allowed.has(host)) return null;
    // Such a name never leads elsewhere (RFC 6761).
    if (/(?:^|\.)localhost$/.test(host)) return `${host} leads to this machine, which has no public address`;
    if (isIP(host) === 0 || isPublicAddress(host)) return null;
    return `${host} is not a public address`;
  }

  /**
   * For `net.connect`: resolves a name and gives its addresses, or fails with `RefusedAddress` when one of them is not
   * public. It is not asked about hosts that are IP addresses already: `refusal` is.
   */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    this.#checked(hostname).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const fit =
          options.family === 4 || options.family === 6
            ? found.filter(({ family }) => family === options.family)
            : found;
        if (fit.length === 0) callback(new Error(`${hostname} has no address`), '');
        else if (options.all) callback(null, fit);
        else callback(null, fit[0]!.address, fit[0]!.family);
      },
      (error: Error) => callback(error, ''),
    );
  };

  async #checked(name: string): Promise<readonly string[]> {
    const addresses = (await this.#resolve(name)).filter((address) => isIP(address) !== 0);
    if (this.#allowed.has(plainHost(name))) return addresses;
    const inside = addresses.find((address) => !isPublicAddress(address));
    if (inside !== undefined)
      throw new RefusedAddress(`${name} leads to ${inside}, which is not a public address`);
    return addresses;
  }
}

/** In lower case, without brackets and without the dot that may end a name. */
function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

async function systemResolver(name: string): Promise<readonly string[]> {
  return (await systemLookup(name, { all: true })).map(({ address }) => address);
}
