import assert from 'node:assert/strict'
import type { Contestant } from './contestant.ts'
import { send } from './send.ts'

/** Ends the bench unless the platform answers rightly, and the others say the same, and refuse strangers. */
export async function checkAnswers([platform, ...rivals]: readonly [Contestant, ...Contestant[]]): Promise<void> {
  for (const { name, next, check, gist } of platform.works) {
    const answer = (await send({ url: platform.url, ask: next() })).json()
    check(answer)
    for (const rival of rivals) {
      const work = rival.works.find((each) => each.name === name)
      if (work === undefined || gist === undefined) continue
      const ask = work.next()
      const reply = await send({ url: rival.url, ask })
      assert.equal(reply.status, work.status, `${rival.name}: ${name}`)
      assert.deepEqual(gist(reply.json()), gist(answer), `${rival.name} answers ${name} differently`)
      const { status } = await send({ url: rival.url, ask: { ...ask, token: 'no.such.token' } })
      assert.ok([401, 403].includes(status), `${rival.name} answers ${name} for anyone: ${status}`)
    }
  }
}
