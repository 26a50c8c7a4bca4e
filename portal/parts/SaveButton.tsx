import { useState } from 'react'
import { saveFile } from '../state/saveFile.ts'
import { usePortal } from '../state/portalContext.ts'
import { Problem } from './Problem.tsx'

type SaveButtonProps = { label: string; name: string; load: () => Promise<Response> }

/** Downloads what the platform makes at the click, or shows why it does not. */
export function SaveButton({ label, name, load }: SaveButtonProps) {
  const { t } = usePortal()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    if (isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      const content = await (await load()).blob()
      saveFile({ content, name })
    } catch (err) {
      setError(err)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <button type="button" className="button" aria-disabled={isBusy} onClick={() => void save()}>
        {isBusy ? t.loading : label}
      </button>
      {error !== undefined && <Problem error={error} />}
    </>
  )
}
