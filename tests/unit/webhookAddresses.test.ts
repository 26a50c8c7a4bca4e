import type { lookup } from 'node:dns'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { postWebhook } from '../../src/adapters/webhooks/postWebhook.ts'
import { isPublicAddress, publicLookup } from '../../src/adapters/webhooks/publicAddress.ts'

// By the registries of IANA for special-purpose addresses (RFC 6890), and the metadata services of clouds.
test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'not an address',
])('%s is not on the internet', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['8.8.8.8', '93.184.216.34', '172.15.0.1', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])(
  '%s is on the internet',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

/** A resolver that names these addresses, one list at each question. */
function resolverOf(...answers: string[][]) {
  const asked: string[] = []
  const resolve = (name: string, _options: object, done: (error: null, found: object[]) => void) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(name)
    done(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { asked, lookup: publicLookup(resolve as unknown as typeof lookup) } // which is called in this one way
}

test('a name that leads to this machine is not connected to, even if it led elsewhere before', async () => {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo // of a server that listens on a port
    const { asked, lookup: rebinding } = resolverOf(['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::1'])
    for (let round = 0; round < 3; round += 1) {
      const url = `https://hooks.agency.example:${port}/in`
      const posted = await postWebhook({ url, headers: {}, body: '{}', isStrict: true, lookup: rebinding })
      expect(posted).toEqual({ error: 'hooks.agency.example is not on the internet.' })
    }
    expect(asked).toHaveLength(3)
    for (const url of [
      `https://127.0.0.1:${port}/`,
      `https://[::ffff:127.0.0.1]:${port}/`,
      `https://2130706433:${port}/`,
    ])
      expect(await postWebhook({ url, headers: {}, body: '{}', isStrict: true })).toEqual({
        error: 'The address is not on the internet.',
      })
    expect(connections).toBe(0)
  } finally {
    server.close()
  }
})
