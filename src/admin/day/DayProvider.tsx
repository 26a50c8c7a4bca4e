'use client'

import type { ReactNode } from 'react'
import { DayContext } from './DayContext.ts'

export function DayProvider({ timezone, children }: { timezone: string; children?: ReactNode }) {
  return <DayContext value={timezone}>{children}</DayContext>
}
