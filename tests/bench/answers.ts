import assert from 'node:assert/strict'

/** A check that a list has as many rows as are there, and as many on its page. */
export function holds(expected: { totalDocs: number; docs: number }): (answer: unknown) => void {
  return (answer) => {
    const docs = pick(answer, 'docs')
    assert.deepEqual({ totalDocs: pick(answer, 'totalDocs'), docs: Array.isArray(docs) && docs.length }, expected)
  }
}

export function pick(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null
    ? Object.entries(answer).find(([key]) => key === name)?.[1]
    : answer
}
