import type { Question } from './types.ts'

/** Asks the pool of servers, which runs in Jest's own process. */
export async function askPool<Answer>(question: Question): Promise<Answer> {
  const response = await fetch(process.env['TEST_SERVER_POOL'] ?? '', {
    method: 'POST',
    body: JSON.stringify(question),
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Answer // the pool's answer to this question
}
