import { usePortal } from '../state/portalContext.ts'
import type { Progress } from '../api.ts'

/** How much of a form has been sent. */
export function UploadProgress({ progress: { sentBytes, totalBytes } }: { progress: Progress }) {
  const { t } = usePortal()
  const percent = totalBytes > 0 ? Math.min(100, Math.floor((100 * sentBytes) / totalBytes)) : 0
  return (
    <div>
      <progress max={100} value={percent} aria-label={t.uploaded(percent)} />
      <p className="soft">{t.uploaded(percent)}</p>
    </div>
  )
}
