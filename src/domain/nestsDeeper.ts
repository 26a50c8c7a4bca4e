/** Whether objects and lists are inside of each other deeper than that. Level by level: recursion is what a deep value ends. */
export function nestsDeeper({ value, than }: { value: unknown; than: number }): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > than) return true
    level = level.flatMap(contentsOf)
  }
  return false
}

function contentsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.values(value) : []
}
