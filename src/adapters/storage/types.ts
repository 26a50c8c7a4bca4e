import type { Readable } from 'node:stream'

export type StoredObject = { key: string; sizeBytes: number; modifiedAt: Date }

/** First and last byte, both included, as in an HTTP `Range`. */
export type ByteRange = { start: number; end: number }

/**
 * Where files lie. A key is made by the platform (`avatars/<id>/small.webp`): slash-separated segments of letters, digits, `.`,
 * `_` and `-`. Any other key is answered like a missing one, so that a hostile path never reaches a disk or a bucket.
 * Outages are `unavailable`.
 */
export type Storage = {
  /**
   * All of the body is stored under the key or nothing is: no reader ever sees half of it. An existing object is replaced.
   * With `sizeBytes`, a body of another length is refused and nothing is stored.
   */
  put(object: {
    key: string
    body: Readable | Uint8Array
    contentType: string
    sizeBytes?: number | undefined
  }): Promise<void>
  /**
   * The object, or the part of it that `range` names; `sizeBytes` is always the size of the whole. Throws `not_found`, and
   * `range_not_satisfiable` for a range that does not begin inside the object; an end past the object is cut to it.
   * Who takes the stream must read or destroy it.
   */
  read(object: { key: string; range?: ByteRange | undefined }): Promise<{ stream: Readable; sizeBytes: number }>
  /** Undefined where there is no such object. */
  stat(object: { key: string }): Promise<StoredObject | undefined>
  exists(object: { key: string }): Promise<boolean>
  /** Removing what is not there succeeds. */
  remove(object: { key: string }): Promise<void>
  /**
   * Every object whose key begins with `prefix`, in the order of the keys' bytes (which a bucket that is not AWS' may not keep to); half-written
   * ones are never listed.
   */
  list(objects: { prefix: string }): AsyncIterable<StoredObject>
  /**
   * Takes away what was begun before `before`, under a key that begins with `prefix`, and never finished: parts in a bucket, half a file on disk.
   * Answers how many there were; a dry run takes nothing away.
   */
  removeUnfinished(objects: { prefix: string; before: Date; isDryRun?: boolean }): Promise<number>
  /** Resolves where storage can be written and read now; throws `unavailable` where not. */
  check(): Promise<void>
}
