'use client'

import { useSyncExternalStore } from 'react'

const key = 'az-identity-keys'
const listeners = new Set<() => void>()

/** Whether single keys work. People who dictate or press keys by accident turn them off, in this browser. */
export function useKeysOn(): { isOn: boolean; setIsOn: (isOn: boolean) => void } {
  const isOn = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(key) !== 'off',
    () => true,
  )
  const setIsOn = (on: boolean) => {
    localStorage.setItem(key, on ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return { isOn, setIsOn }
}
