import type { Socket } from 'node:net'

/** What `pg` hands to those who speak the protocol themselves; its types do not name all of it. */
export type CopyConnection = {
  stream: Socket
  query: (text: string) => void
  sendCopyFromChunk: (chunk: Uint8Array) => void
  endCopyFrom: () => void
  sendCopyFail: (message: string) => void
}
