import type { ReactNode } from 'react'
import type { Loaded } from '../state/useLoaded.ts'
import { isApiError } from '../api.ts'
import { NotFound } from '../pages/NotFound.tsx'
import { usePortal } from '../state/portalContext.ts'
import { Problem } from './Problem.tsx'

type AwaitProps<Data> = { loaded: Loaded<Data>; children: (data: Data) => ReactNode }

/** What was read; until then that it loads, or why it failed. */
export function Await<Data>({ loaded: { data, error, reload }, children }: AwaitProps<Data>) {
  const { t } = usePortal()
  if (isApiError(error, 'not_found')) return <NotFound />
  if (error !== undefined) return <Problem error={error} retry={reload} />
  if (data === undefined)
    return (
      <p className="soft" role="status">
        {t.loading}
      </p>
    )
  return children(data)
}
