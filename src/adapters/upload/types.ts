import type { Readable } from 'node:stream'

/** A file of an upload that lies sealed: its plain bytes are never on disk. It can be read until the upload is disposed of. */
export type SealedFile = {
  /** For people and for the extension only; fit for a `Content-Disposition`, never for a path. */
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

/** What of a web `Request` is needed: Payload's request object, its body not yet read. */
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
  /** Removes the temporary files. To be called always, best by `await using`; calling it twice is harmless. */
  dispose(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}
