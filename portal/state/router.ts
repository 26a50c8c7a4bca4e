import { useSyncExternalStore } from 'react'

const base = '/portal'
const changed = new Event('portal:path')

/** The address inside of the portal: `/projects/1?tab=files`. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, readPath)
}

/** Opens another page of the portal, as a link does. */
export function go(path: string): void {
  history.pushState(null, '', hrefOf(path))
  dispatchEvent(changed)
  scrollTo(0, 0)
}

export function hrefOf(path: string): string {
  return `${base}${path === '/' ? '' : path}`
}

function readPath(): string {
  return `${location.pathname.slice(base.length) || '/'}${location.search}`
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener(changed.type, onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener(changed.type, onChange)
  }
}
