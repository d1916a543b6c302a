import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses of this machine, of networks behind it and of nobody (RFC 6890), which a setting must allow before anything is sent there. */
const inner = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
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
] as const) {
  inner.addSubnet(network, prefix, 'ipv4');
}
/** What IPv6 has on the internet; tunnels, which may lead anywhere, and examples are not part of it. */
const internet = new BlockList();
internet.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  inner.addSubnet(network, prefix, 'ipv6');
}

/** Whether an address belongs to this machine or to a network behind it; one of IPv4 written as IPv6 counts as what it is. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPrivateAddress(mapped);
  const family = isIP(address);
  if (family === 0) return true;
  // ::ffff:7f00:1 is 127.0.0.1 too: every other spelling of a mapped address is refused whole.
  if (/^::ffff:/i.test(address)) return true;
  if (family === 4) return inner.check(address, 'ipv4');
  return !internet.check(address, 'ipv6') || inner.check(address, 'ipv6');
}

/** Thrown where a host turns out to have a private address that no setting allows. */
export class PrivateAddress extends Error {
  override readonly name = 'PrivateAddress';
}

/**
 * Looks a host up for a connection and refuses private addresses, at the very moment the connection is made: a name that
 * pointed elsewhere when it was checked is checked again.
 */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return done(error, '');
    const [first] = addresses;
    if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address))) {
      return done(new PrivateAddress(`${host} has a private address`), '');
    }
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
