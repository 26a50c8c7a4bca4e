import { createContext, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { ApiError, type Progress } from '../api.ts'
import { ProblemOfPortal } from '../state/textOfError.ts'
import { usePortal } from '../state/portalContext.ts'
import { Problem } from './Problem.tsx'
import { UploadProgress } from './UploadProgress.tsx'

type FormProps = {
  /**
   * Sends what was entered, and may tell how much of it is sent. What it throws is shown, at its fields where it names
   * them.
   */
  onSend: (values: FormData, onProgress: (progress: Progress) => void) => Promise<unknown>
  button: string
  isQuiet?: boolean
  /** False while a part of it is still to come. */
  isReady?: boolean
  children?: ReactNode
}

/** What is wrong with fields, by name. */
export const fieldProblems = createContext<ReadonlyMap<string, string>>(new Map())

/** The one form: it sends once at a time, shows what was refused, and goes to the first wrong field. */
export function Form({ onSend, button, isQuiet = false, isReady = true, children }: FormProps) {
  const { t } = usePortal()
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress>()
  const problems = problemsOf(error)

  useEffect(() => {
    if (error !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy || !isReady) return
    const values = new FormData(event.currentTarget)
    setBusy(true)
    setError(undefined)
    try {
      await onSend(values, setProgress)
    } catch (err) {
      setError(err)
    } finally {
      setBusy(false)
      setProgress(undefined)
    }
  }

  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void send(event)}>
      <fieldProblems.Provider value={problems}>{children}</fieldProblems.Provider>
      {error !== undefined && <Problem error={error} />}
      {progress && <UploadProgress progress={progress} />}
      <button className={isQuiet ? 'button' : 'button button--main'} type="submit" aria-disabled={isBusy || !isReady}>
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
