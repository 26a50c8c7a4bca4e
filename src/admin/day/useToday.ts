'use client'

import { use } from 'react'
import { dayIn } from '../../lib/dayIn.ts'
import { DayContext } from './DayContext.ts'

/** Today in the company's time zone, `YYYY-MM-DD`, wherever the admin is. */
export function useToday(): string {
  return dayIn({ at: new Date(), timezone: use(DayContext) })
}
