import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Question } from './types.ts'

/**
 * Asks the pool of servers, which runs in Jest's own process. Not by `fetch`: that gives up after five minutes, and a
 * run may last longer.
 */
export async function askPool<Answer>(question: Question): Promise<Answer> {
  const asked = request(process.env['TEST_SERVER_POOL'] ?? '', { method: 'POST', agent: false })
  asked.end(JSON.stringify(question))
  const [response] = (await once(asked, 'response')) as [IncomingMessage] // as Node says of this event
  const answer = await text(response)
  if (response.statusCode !== 200) throw new Error(answer)
  return JSON.parse(answer) as Answer // the pool's answer to this question
}
