import type { ComponentProps, MouseEvent } from 'react'
import { go, hrefOf } from '../state/router.ts'

type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { to: string; onFollow?: () => void }

/** A link to a page of the portal, which needs no new load. */
export function Link({ to, onFollow, ...rest }: LinkProps) {
  const open = (event: MouseEvent) => {
    onFollow?.()
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return <a {...rest} href={hrefOf(to)} onClick={open} />
}
