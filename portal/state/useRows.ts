import { useState } from 'react'
import { api } from '../api.ts'
import { useLoaded, type Loaded } from './useLoaded.ts'

type List = '/projects' | '/contracts' | '/payments/invoices' | '/messages' | '/messages/notifications'
type Page<Row> = { docs: Row[]; nextCursor: string | null }

export type Rows<Row> = Loaded<Row[]> & { more: (() => Promise<void>) | undefined }

/** A list of the API, page after page: newer rows that come meanwhile move none. */
export function useRows<Row>(path: List): Rows<Row> {
  const [later, setLater] = useState<Page<Row>>()
  const read = (after: string): Promise<unknown> => api.get(path, { query: { limit: 20, after } })
  const first = useLoaded<Page<Row>>(path, () => read(''))
  const cursor = (later ?? first.data)?.nextCursor
  return {
    data: first.data && [...first.data.docs, ...(later?.docs ?? [])],
    error: first.error,
    reload: () => {
      setLater(undefined)
      first.reload()
    },
    more: cursor
      ? async () => {
          // The cast: as for the first page.
          const next = (await read(cursor)) as Page<Row>
          setLater((before) => ({ ...next, docs: [...(before?.docs ?? []), ...next.docs] }))
        }
      : undefined,
  }
}
