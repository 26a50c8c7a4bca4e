import { useState } from 'react'
import { api, type Answer } from '../api.ts'
import { useLoaded, type Loaded } from './useLoaded.ts'

export type Statement = Answer<'/payments/statement', 'get'>
/** Days; an empty one is where the platform begins or ends by itself. */
export type Range = { from: string; to: string }

type StatementOnPage = Loaded<Statement> & {
  range: Range
  /** Shows another range, or throws why it cannot be. */
  show: (range: Range) => Promise<void>
  more: (() => Promise<void>) | undefined
}

/** The client's statement, of the last twelve months until they choose, page after page. */
export function useStatement(): StatementOnPage {
  const first = useLoaded('statement', () => readStatement({ range: lastYear, after: '' }))
  const [chosen, setChosen] = useState<{ range: Range; data: Statement }>()
  const range = chosen?.range ?? lastYear
  const data = chosen?.data ?? first.data
  const after = data?.nextCursor
  return {
    ...first,
    data,
    range,
    show: async (asked) => setChosen({ range: asked, data: await readStatement({ range: asked, after: '' }) }),
    more:
      data && after
        ? async () => setChosen({ range, data: join({ before: data, next: await readStatement({ range, after }) }) })
        : undefined,
  }
}

const lastYear: Range = { from: '', to: '' }

async function readStatement({ range: { from, to }, after }: { range: Range; after: string }): Promise<Statement> {
  return api.get('/payments/statement', { query: { ...(from && { from }), ...(to && { to }), after, limit: 50 } })
}

/** The sums of each page are those of all lines. */
function join({ before, next }: { before: Statement; next: Statement }): Statement {
  const currencies = next.currencies.map((section) => ({
    ...section,
    lines: [
      ...(before.currencies.find(({ currency }) => currency === section.currency)?.lines ?? []),
      ...section.lines,
    ],
  }))
  return { ...next, currencies }
}
