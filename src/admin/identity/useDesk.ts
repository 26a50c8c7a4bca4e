'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { changeLook, type LookChange } from './changeLook.ts'
import { plainLook, type Look, type Side } from './deskTypes.ts'
import { useShortcuts } from './useShortcuts.ts'

export type Desk = {
  looks: Record<Side, Look>
  /** The image that keys change. */
  chosen: Side
  /** The image that fills the page, if any. */
  large: Side | null
  choose: (side: Side) => void
  change: (side: Side, by: LookChange) => void
  enlarge: (side: Side) => void
  /** Gives an image the focus. */
  focus: (side: Side) => void
  /** Opens a check, or without one the next pending one. */
  go: (id: string | null) => void
}

type UseDeskArgs = { areKeysOn: boolean; next: string | null; previous: string | null; onHelp: () => void }

/** How the images are shown, and the keys for it. */
export function useDesk({ areKeysOn, next, previous, onHelp }: UseDeskArgs): Desk {
  const router = useRouter()
  const { config } = useConfig()
  const [looks, setLooks] = useState({ front: plainLook, back: plainLook, signature: plainLook })
  const [chosen, choose] = useState<Side>('front')
  const [large, setLarge] = useState<Side | null>(null)
  const change = (side: Side, by: LookChange) => {
    choose(side)
    setLooks((before) => ({ ...before, [side]: changeLook(before[side], by) }))
  }
  const enlarge = (side: Side) => {
    choose(side)
    setLarge(large === side ? null : side)
  }
  const focus = (side: Side) => {
    choose(side)
    if (large) setLarge(side)
    document.querySelector<HTMLElement>(`#image-${side} .az-viewer__stage`)?.focus()
  }
  const go = (id: string | null) => router.push(`${config.routes.admin}/identity${id ? `/${id}` : ''}`)
  useShortcuts({
    isOn: areKeysOn,
    keys: {
      Digit1: () => focus('front'),
      Digit2: () => focus('back'),
      Digit3: () => focus('signature'),
      '+': () => change(chosen, 'in'),
      '=': () => change(chosen, 'in'),
      '-': () => change(chosen, 'out'),
      Digit0: () => change(chosen, 'reset'),
      KeyR: ({ shiftKey }) => change(chosen, shiftKey ? 'left' : 'right'),
      KeyL: () => enlarge(large ?? chosen),
      KeyA: () => document.getElementById('approve-type')?.focus(),
      KeyX: () => document.getElementById('reject-reason')?.focus(),
      KeyN: () => next && go(next),
      KeyP: () => previous && go(previous),
      '?': onHelp,
    },
  })
  return { looks, chosen, large, choose, change, enlarge, focus, go }
}
