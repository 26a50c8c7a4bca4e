type Maybe<Value> = Value | Promise<Value>

/** Where a session is kept. `localStorage`, `sessionStorage` and React Native's `AsyncStorage` fit as they are. */
export type SessionStorage = {
  getItem: (key: string) => Maybe<string | null>
  setItem: (key: string, value: string) => Maybe<void>
  removeItem: (key: string) => Maybe<void>
}

/** Keeps the session until the page or process ends. */
export function memoryStorage(): SessionStorage {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}
