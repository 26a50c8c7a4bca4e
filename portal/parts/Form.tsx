import { createContext, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { ProblemOfPortal } from '../state/textOfError.ts'
import { usePortal } from '../state/portalContext.ts'
import { Problem } from './Problem.tsx'

type FormProps = {
  /** Sends what was entered. What it throws is shown, at its fields where it names them. */
  onSend: (values: FormData) => Promise<unknown>
  button: string
  isQuiet?: boolean
  children?: ReactNode
}

/** What is wrong with fields, by name. */
export const fieldProblems = createContext<ReadonlyMap<string, string>>(new Map())

/** The one form: it sends once at a time, shows what was refused, and goes to the first wrong field. */
export function Form({ onSend, button, isQuiet = false, children }: FormProps) {
  const { t } = usePortal()
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const problems = problemsOf(error)

  useEffect(() => {
    if (error !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const values = new FormData(event.currentTarget)
    setBusy(true)
    setError(undefined)
    try {
      await onSend(values)
    } catch (err) {
      setError(err)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void send(event)}>
      <fieldProblems.Provider value={problems}>{children}</fieldProblems.Provider>
      {error !== undefined && <Problem error={error} />}
      <button className={isQuiet ? 'button' : 'button button--main'} type="submit" aria-disabled={isBusy}>
        {isBusy ? t.sending : button}
      </button>
    </form>
  )
}

function problemsOf(error: unknown): ReadonlyMap<string, string> {
  if (error instanceof ProblemOfPortal && error.path !== undefined) return new Map([[error.path, error.message]])
  if (!(error instanceof ApiError)) return new Map()
  return new Map(error.fields.map(({ path, message }) => [path, message]))
}
