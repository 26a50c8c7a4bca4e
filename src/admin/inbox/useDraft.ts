import { useAuth } from '@payloadcms/ui'
import { useCallback, useSyncExternalStore } from 'react'

const prefix = 'az-draft:'
const drafts = new Map<string, string>()
const listeners = new Set<() => void>()

/**
 * What this admin began as a reply in a thread and did not send, and how it is changed. The tab keeps it until he leaves it: neither another thread nor a
 * page that is loaded anew loses it.
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
    return '' // A browser that keeps nothing.
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
