/** Pixels as they lie in memory: red, green and blue of each, row by row. */
export type RawImage = { data: Uint8Array; width: number; height: number; channels: 3 }

export type HeifRequest = { bytes: Uint8Array; maxPixels: number; maxEdge: number; maxMemoryBytes: number }
export type HeifReply =
  { image: RawImage; problem?: never } | { problem: 'too_large' | 'unreadable_file'; image?: never }
