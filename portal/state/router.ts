import { useSyncExternalStore } from 'react'

const base = '/portal'
const changed = new Event('portal:path')

/** The address inside of the portal: `/projects/1?tab=files`. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, readPath)
}

/** A page that pays lets Stripe in, and a browser takes such a policy with the page only: it is loaded anew. */
const ofItsOwn = /^\/(invoices|payments)\/[^/]+\/pay\b/

/** Opens another page of the portal, as a link does. */
export function go(path: string): void {
  if (ofItsOwn.test(path) || ofItsOwn.test(readPath())) return location.assign(hrefOf(path))
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
