import { useCallback, useEffect, useEffectEvent, useState } from 'react'

export type Loaded<Data> = {
  data: Data | undefined
  error: unknown
  /** Reads it again; what is shown stays until then. */
  reload: () => void
}

type State<Data> = { key: string; data?: Data; error?: unknown }

/** What `load` reads, anew whenever `key` changes. A late answer for an earlier key counts no more. */
export function useLoaded<Data>(key: string, load: () => Promise<Data>): Loaded<Data> {
  const [state, setState] = useState<State<Data>>({ key })
  const [turn, setTurn] = useState(0)
  const read = useEffectEvent(load)
  useEffect(() => {
    let isCurrent = true
    const keep = (change: (before: State<Data>) => State<Data>) => isCurrent && setState(change)
    read().then(
      (data) => keep(() => ({ key, data })),
      (error: unknown) => keep((before) => (before.key === key ? { ...before, error } : { key, error })),
    )
    return () => {
      isCurrent = false
    }
  }, [key, turn])
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const { data, error }: Partial<State<Data>> = state.key === key ? state : {}
  return { data, error, reload }
}
