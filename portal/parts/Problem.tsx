import { textOfError } from '../state/textOfError.ts'
import { usePortal } from '../state/portalContext.ts'

type ProblemProps = { error: unknown; retry?: () => unknown }

/** The one way to show that something failed, by the code of the API's error. */
export function Problem({ error, retry }: ProblemProps) {
  const { t } = usePortal()
  return (
    <div className="note note--bad" role="alert">
      <p>{textOfError({ t, error })}</p>
      {retry && (
        <button type="button" className="button" onClick={() => void retry()}>
          {t.retry}
        </button>
      )}
    </div>
  )
}
