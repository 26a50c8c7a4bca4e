import assert from 'node:assert/strict'

/** A check that a list has as many rows as are there, and as many on its page. */
export function holds(expected: { totalDocs: number; docs: number }): (answer: unknown) => void {
  return (answer) => {
    const docs = pick(answer, 'docs')
    assert.deepEqual({ totalDocs: pick(answer, 'totalDocs'), docs: Array.isArray(docs) && docs.length }, expected)
  }
}

/** Of a list the total and what each row says, in their order; of a row what it says. Ids are left out. */
export function gistOf(answer: unknown): unknown {
  const docs = pick(answer, 'docs')
  if (Array.isArray(docs)) return { total: pick(answer, 'totalDocs'), docs: docs.map((doc: unknown) => gistOf(doc)) }
  return ['name', 'description', 'features', 'progress', 'status', 'subject', 'content', 'type'].map(
    (name) => pick(answer, name) ?? null,
  )
}

export function pick(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null
    ? Object.entries(answer).find(([key]) => key === name)?.[1]
    : answer
}
