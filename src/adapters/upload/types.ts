import type { Readable } from 'node:stream'

/** A sealed file of an upload: its plain bytes are never on disk. It can be read until the upload is disposed of. */
export type SealedFile = {
  /** For display and for the extension only. Safe in a `Content-Disposition`, never in a path. */
  originalName: string
  sizeBytes: number
  /** Lower-case hexadecimal. */
  sha256: string
  openStream(): Readable
}

/** A file of an upload, in a temporary file of this machine until the upload is disposed of. */
export type ReceivedFile = SealedFile & { tempPath: string }

export type FieldRule = { maxBytes: number; required?: boolean }
/** `maxBytes` lowers the limit of the whole upload for this one file. */
export type FileRule = { maxBytes?: number; required?: boolean }

/** The needed part of a web `Request`: Payload's request object, with its body not yet read. */
export type UploadRequest = {
  headers: Headers
  body?: ReadableStream<Uint8Array> | null
  signal?: AbortSignal
}

type Present<Rules, Value> = {
  [Name in keyof Rules]: Rules[Name] extends { required: true } ? Value : Value | undefined
}

export type ReceivedUpload<Fields, Files, File = ReceivedFile> = {
  fields: Present<Fields, string>
  files: Present<Files, File>
  /** Removes the temporary files. Always call it, best by `await using`. Calling it twice is harmless. */
  dispose(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}
