import { useCallback, useEffect, useState } from 'react'
import { api } from './api.ts'
import { CurrentPage } from './CurrentPage.tsx'
import { Problem } from './parts/Problem.tsx'
import { Frame } from './Frame.tsx'
import { chooseLanguage, showLanguage } from './state/language.ts'
import { portalContext } from './state/portalContext.ts'
import { readUser } from './state/readUser.ts'
import { useCompany } from './state/useCompany.ts'
import { languages } from './texts/languages.ts'
import type { User } from './types.ts'

/** The whole portal: who is signed in, in which language, and the page of the address. */
export function App() {
  const [language, setLanguage] = useState(chooseLanguage)
  const [user, setUser] = useState<User | null>()
  const [error, setError] = useState<unknown>()
  const company = useCompany(user)
  // Before what it shows asks the API, which answers in this language.
  showLanguage(language)

  const show = useCallback((found: User | null) => {
    setUser(found)
    setError(undefined)
    if (found?.locale) setLanguage(found.locale)
  }, [])
  const refreshUser = useCallback(() => readUser().then(show, setError), [show])

  useEffect(() => {
    readUser().then(show, setError)
    return api.onSession((state) => void (state === 'signedOut' ? setUser(null) : refreshUser()))
  }, [show, refreshUser])

  const isClient = user?.role === 'client'
  // Pages come and go; the stream stays.
  useEffect(() => (isClient ? api.live({}) : undefined), [isClient])

  const { texts } = languages[language]
  return (
    <portalContext.Provider value={{ t: texts, language, setLanguage, company, user, refreshUser }}>
      <Frame>
        {user === undefined && error !== undefined ? <Problem error={error} retry={refreshUser} /> : <CurrentPage />}
      </Frame>
    </portalContext.Provider>
  )
}
