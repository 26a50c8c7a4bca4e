import { open } from 'node:fs/promises'

type ReadSliceArgs = { file: string; start: number; length: number }

/** Up to `length` bytes of a file from `start`, fewer if the file ends before. */
export async function readSlice({ file, start, length }: ReadSliceArgs): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
