import { open } from 'node:fs/promises'

/** Up to `length` bytes of a file from `start` on; fewer where it ends before. */
export async function readSlice({
  file,
  start,
  length,
}: {
  file: string
  start: number
  length: number
}): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
