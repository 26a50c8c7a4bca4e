import { useAuth } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'

const prefix = 'az-draft:'
const drafts = new Map<string, string>()
const listeners = new Set<() => void>()

/**
 * This admin's unsent reply in a thread, and its setter. The tab stores it until they leave, so neither another thread
 * nor a reload loses it.
 */
export function useDraft(thread: string): [string, (text: string) => void] {
  const key = `${prefix}${useAuth().user?.id ?? ''}:${thread}`
  const draft = useSyncExternalStore(
    onChange,
    () => drafts.get(key) ?? kept(key),
    () => '',
  )
  const write = useCallback((text: string) => keep({ key, text }), [key])
  return [draft, write]
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function kept(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return '' // A browser without storage.
  }
}

function keep({ key, text }: { key: string; text: string }): void {
  drafts.set(key, text)
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // It stays in memory.
  }
  for (const listener of listeners) listener()
}
