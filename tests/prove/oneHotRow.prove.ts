import { expect, test } from '@jest/globals'
import { errorOf } from '../support/errorOf.ts'
import { registerClient } from '../support/people.ts'
import { startPlatform } from '../support/platform.ts'

const writers = Number(process.env['PROVE_WRITERS'] ?? 200)
const rounds = Number(process.env['PROVE_ROUNDS'] ?? 3)

test('many who write on one project at once are all heard, and others read meanwhile', async () => {
  const platform = await startPlatform()
  try {
    const [client, other] = [await registerClient(platform), await registerClient(platform)]
    const submitted = { name: 'Web shop', description: 'Sells dates.' }
    const project = (await client.post('/projects/submit', submitted)).body.doc.id
    const elsewhere = (await other.post('/projects/submit', submitted)).body.doc.id
    for (let round = 1; round <= rounds; round += 1) {
      const startedMs = performance.now()
      let isOver = false
      const writing = Promise.all(
        Array.from({ length: writers }, (_, index) =>
          client.post('/messages', { project, content: `Round ${round}, ${index}` }),
        ),
      ).finally(() => (isOver = true))
      const reads: number[] = []
      let longestMs = 0
      while (!isOver) {
        const askedMs = performance.now()
        reads.push((await other.get(`/projects/${elsewhere}`)).status)
        longestMs = Math.max(longestMs, performance.now() - askedMs)
      }
      const answers = await writing
      const heard = answers.filter(({ status }) => status === 201).length
      const read = reads.filter((status) => status === 200).length
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
      process.stdout.write(
        `Round ${round}: ${heard} of ${writers} messages in ${seconds} s; ${read} of ${reads.length} reads meanwhile, the longest ${Math.round(longestMs)} ms\n`,
      )
      expect(answers.map(errorOf)).toEqual(answers.map(() => [201, undefined]))
      expect(read).toBe(reads.length)
    }
  } finally {
    await platform.stop()
  }
})
