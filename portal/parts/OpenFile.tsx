import { useState, type MouseEvent, type ReactNode } from 'react'
import { Problem } from './Problem.tsx'

type OpenFileProps = {
  /** Where the file is; `find` knows an address that opens it whatever became of the session. */
  href: string
  find: () => Promise<string>
  className: string
  isDownload?: boolean
  children: ReactNode
}

/** A link to a file, in a tab of its own unless it is only downloaded. */
export function OpenFile({ href, find, className, isDownload = false, children }: OpenFileProps) {
  const [error, setError] = useState<unknown>()
  const open = async (event: MouseEvent) => {
    event.preventDefault()
    setError(undefined)
    // At once: browsers stop a tab that opens after the click.
    const tab = isDownload ? null : window.open('', '_blank')
    if (tab) tab.opener = null
    try {
      const url = await find()
      ;(tab ?? window).location.href = url
    } catch (err) {
      tab?.close()
      setError(err)
    }
  }
  return (
    <>
      <a className={className} href={href} onClick={(event) => void open(event)}>
        {children}
      </a>
      {error !== undefined && <Problem error={error} />}
    </>
  )
}
