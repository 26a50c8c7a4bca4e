/** Every text in a value of any shape. Bytes are skipped. */
export function textsIn(value: unknown): string[] {
  const found: string[] = []
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const one = pending.pop()
    if (typeof one === 'string') found.push(one)
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one)) continue
    for (const part of Object.values(one)) pending.push(part)
  }
  return found
}
