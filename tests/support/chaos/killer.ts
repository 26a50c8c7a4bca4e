import { setTimeout as sleep } from 'node:timers/promises'
import type { ApiClient } from '../apiClient.ts'
import type { Platform } from '../platform.ts'
import { isProof } from '../proofNumber.ts'
import { steps, type buildGates, type Step } from './gates.ts'

export type Killing = { step: Step; held: number; inFlight: number }

type MakeKillerArgs = { platform: Platform; gates: Awaited<ReturnType<typeof buildGates>>; clients: ApiClient[] }

/** Kills the server at one step after another while stories run, and starts it again. */
export function makeKiller({ platform, gates, clients }: MakeKillerArgs) {
  let up = Promise.resolve()
  const killings: Killing[] = []
  return {
    killings,
    /** The platform's address, once it answers. */
    whenUp: async () => {
      await up
      return platform.url
    },
    kill: async ({ inFlight }: { inFlight: () => number }) => {
      const step = steps[killings.length % steps.length] ?? steps[0]
      await gates.close(step)
      await gates.whenHeld({ atLeast: 1, withinMs: 20_000 })
      // Other requests on their way reach the gate too.
      await sleep(150)
      const held = await gates.whenHeld({ atLeast: 1, withinMs: 0 })
      killings.push({ step, held, inFlight: inFlight() })
      const { promise, resolve } = Promise.withResolvers<void>()
      up = promise
      await platform.server.kill()
      await gates.dropConnections()
      await gates.open()
      await platform.crash({ areLeasesOver: !isProof() })
      for (const client of clients) client.setUrl(platform.url)
      resolve()
    },
  }
}
