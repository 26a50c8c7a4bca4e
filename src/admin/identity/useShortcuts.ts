'use client'

import { useEffect, useEffectEvent } from 'react'

type UseShortcutsArgs = { keys: Record<string, (event: KeyboardEvent) => void>; isOn: boolean }

/**
 * Single-key shortcuts, by their place on the keyboard (`KeyR`) or by what they write (`+`), so they work on an Arabic
 * one too. They are off while the user types, in dialogs, and with Ctrl, Alt or Meta.
 */
export function useShortcuts({ keys, isOn }: UseShortcutsArgs): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    const act = keys[event.key] ?? keys[event.code]
    if (!act) return
    event.preventDefault()
    act(event)
  })
  useEffect(() => {
    if (!isOn) return undefined
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isOn])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input:not([type="checkbox"]), textarea, select, dialog, [role="dialog"]') !== null
  )
}
