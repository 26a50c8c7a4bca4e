/**
 * Whether objects and lists are nested deeper than that. It looks no deeper itself, because a deep value ends any
 * unbounded recursion.
 */
export function nestsDeeper({ value, than }: { value: unknown; than: number }): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  if (than === 0) return true
  const contents: unknown[] = Array.isArray(value) ? value : Object.values(value)
  return contents.some((each) => typeof each === 'object' && nestsDeeper({ value: each, than: than - 1 }))
}
