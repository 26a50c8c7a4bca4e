/** Reads a stream of bytes in pieces of the sizes that the caller asks for. Holds no more than one piece. */
export function createByteReader(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  let isOver = false

  const pull = async () => {
    while (!isOver) {
      const { done, value } = await chunks.next()
      if (done === true) isOver = true
      else if (value.length > 0) return Buffer.from(value.buffer, value.byteOffset, value.length)
    }
    return undefined
  }
  const take = (length: number) => {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  return {
    /** So many bytes, fewer only at the end. */
    upTo: async (length: number): Promise<Buffer> => {
      const parts = [held]
      let size = held.length
      while (size < length) {
        const chunk = await pull()
        if (!chunk) break
        parts.push(chunk)
        size += chunk.length
      }
      held = parts.length === 1 ? held : Buffer.concat(parts)
      return take(length)
    },
    /** What is at hand of the next bytes, at least one and at most `length`; empty at the end. */
    some: async (length: number): Promise<Buffer> => {
      if (held.length === 0) held = (await pull()) ?? held
      return take(length)
    },
    /** Up to and with the next line end. Undefined where there is none in `longest` bytes. */
    line: async (longest: number): Promise<string | undefined> => {
      for (;;) {
        const end = held.indexOf(10)
        if (end !== -1) return take(end + 1).toString('latin1')
        const chunk = held.length > longest ? undefined : await pull()
        if (!chunk) return undefined
        held = Buffer.concat([held, chunk])
      }
    },
    isAtEnd: async (): Promise<boolean> => {
      if (held.length === 0) held = (await pull()) ?? held
      return held.length === 0
    },
  }
}
