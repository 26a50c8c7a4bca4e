/** A name that nobody else has. It need not be secret: a key counts for its user only. */
export function newKey(): string {
  // Only on secure pages, and not in React Native.
  if (typeof globalThis.crypto?.randomUUID === 'function') return globalThis.crypto.randomUUID()
  const part = () => Math.random().toString(36).slice(2).padEnd(11, '0')
  return `${Date.now().toString(36)}-${part()}-${part()}`
}
