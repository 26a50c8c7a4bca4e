import ipaddr from 'ipaddr.js'

/** `block`: the network of one address. `site`: a wider block that one customer may hold; `null` for IPv4. */
export type Network = { block: string; site: string | null }

/**
 * The network of an address, as limits count it. An IPv6 customer has at least a /64 and often a /56; an IPv4 address
 * stands for itself, in any notation.
 */
export function networkOf(address: string | null): Network {
  const bare = (address ?? '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return { block: bare || 'unknown', site: null }
  const parsed = ipaddr.process(bare)
  if (parsed instanceof ipaddr.IPv4) return { block: parsed.toString(), site: null }
  return { block: prefix({ address: parsed, bits: 64 }), site: prefix({ address: parsed, bits: 56 }) }
}

function prefix({ address, bits }: { address: ipaddr.IPv6; bits: number }): string {
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits}`).toString()}/${bits}`
}
