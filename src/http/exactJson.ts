/**
 * Prepares a value for a JSON answer that prints every bigint digit by digit: sums of money stay exact at any size,
 * whatever a reader's own numbers can hold.
 */
export function exactJson(value: unknown): unknown {
  if (typeof value === 'bigint') return exactNumber(value)
  if (Array.isArray(value)) return value.map(exactJson)
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, exactJson(each)]))
}

function exactNumber(value: bigint): unknown {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  // Part of ES2026 and of the Node that runs this. The compiler's library does not know it yet.
  return (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(value.toString())
}
