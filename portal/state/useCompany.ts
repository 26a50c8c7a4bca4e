import { useEffect } from 'react'
import { textOn } from '../../src/lib/accentColors.ts'
import { api } from '../api.ts'
import type { Company, User } from '../types.ts'
import { useLoaded } from './useLoaded.ts'

/** The agency as it shows itself to this reader, and its colour on the whole page. */
export function useCompany(user: User | null | undefined): Company | undefined {
  const { data: company } = useLoaded(`company for ${user?.id}`, () => api.get('/company'))
  const accent = company?.accentColor
  useEffect(() => {
    if (!accent) return
    const { style } = document.documentElement
    style.setProperty('--accent', accent)
    style.setProperty('--on-accent', textOn(accent))
  }, [accent])
  return company
}
