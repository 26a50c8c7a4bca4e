'use client'

import { NavProvider, useNav, WindowInfoProvider } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** Payload's own, but for `l`: up to that width the menu lies over the page, closes by itself and stores no choice. */
const breakpoints = {
  l: '(max-width: 1024px)',
  m: '(max-width: 1024px)',
  s: '(max-width: 768px)',
  xs: '(max-width: 400px)',
}

/** Keeps the menu open on any desk, also on a laptop's, until the admin closes it. Payload closes it up to 1440 px. */
export function MenuOnDesk({ children }: { children?: ReactNode }) {
  const { navOpen } = useNav()
  return (
    <WindowInfoProvider breakpoints={breakpoints}>
      <NavProvider initialIsOpen={navOpen}>{children}</NavProvider>
    </WindowInfoProvider>
  )
}
