import { createContext, use } from 'react'
import type { Company, User } from '../types.ts'
import type { Language } from '../texts/languages.ts'
import type { Texts } from '../texts/types.ts'

export type PortalContext = {
  t: Texts
  language: Language
  setLanguage: (language: Language) => void
  /** Undefined until it is known. */
  company: Company | undefined
  /** Undefined until it is known, null where nobody is signed in. */
  user: User | null | undefined
  /** Reads again who is signed in. */
  refreshUser: () => Promise<void>
}

export const portalContext = createContext<PortalContext | undefined>(undefined)

export function usePortal(): PortalContext {
  const context = use(portalContext)
  if (!context) throw new Error('This component is used outside of the portal.')
  return context
}

/** Who is signed in, on pages that need an account. */
export function useUser(): User {
  const { user } = usePortal()
  if (!user) throw new Error('This page needs an account.')
  return user
}
