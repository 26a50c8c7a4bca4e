import { useEffect, useState } from 'react'
import { usePortal } from '../state/portalContext.ts'

const shownMs = 3_000

/** Copies a text, and says so for a while. Not there where a browser lets no page copy: without TLS. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = usePortal()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return undefined
    const timer = setTimeout(() => setCopied(false), shownMs)
    return () => clearTimeout(timer)
  }, [isCopied])
  // Its type says that it is always there.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) return null
  const copy = () => clipboard.writeText(text).then(() => setCopied(true))
  return (
    <>
      <button
        type="button"
        className="plain"
        aria-label={isCopied ? undefined : label}
        onClick={() => void copy().catch(() => undefined)}
      >
        {isCopied ? t.copied : t.copy}
      </button>
      <span role="status" className="unseen">
        {isCopied ? t.copied : ''}
      </span>
    </>
  )
}
