'use client'

import { useEffect, useEffectEvent } from 'react'
import { listen, type PanelEvent } from './panelEvents.ts'

/** Calls `onEvent` with what happens to the admin, for as long as the component is shown. */
export function usePanelEvents(onEvent: (event: PanelEvent) => void): void {
  const tell = useEffectEvent(onEvent)
  useEffect(() => listen((event) => tell(event)), [])
}
