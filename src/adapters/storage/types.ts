import type { Readable } from 'node:stream'

export type StoredObject = { key: string; sizeBytes: number; modifiedAt: Date }

/** First and last byte, both included, as in an HTTP `Range`. */
export type ByteRange = { start: number; end: number }

/**
 * Where files are stored. The platform makes every key (`avatars/<id>/small.webp`): slash-separated segments of
 * letters, digits, `.`, `_` and `-`. Any other key is treated as missing, so that a hostile path never reaches a disk
 * or a bucket. Outages are `unavailable`.
 */
export type Storage = {
  /**
   * Stores the whole body under the key or nothing: no reader ever sees half of it. An existing object is replaced.
   * With `sizeBytes`, a body of another length is refused and nothing is stored.
   */
  put(object: {
    key: string
    body: Readable | Uint8Array
    contentType: string
    sizeBytes?: number | undefined
  }): Promise<void>
  /**
   * The object, or the part of it that `range` names; `sizeBytes` is always the size of the whole. Throws `not_found`,
   * and `range_not_satisfiable` for a range that does not begin inside the object; an end past the object is cut to it.
   * The caller must read or destroy the stream.
   */
  read(object: { key: string; range?: ByteRange | undefined }): Promise<{ stream: Readable; sizeBytes: number }>
  /** Undefined if there is no such object. */
  stat(object: { key: string }): Promise<StoredObject | undefined>
  exists(object: { key: string }): Promise<boolean>
  /** Removing a missing object succeeds. */
  remove(object: { key: string }): Promise<void>
  /**
   * Every object whose key begins with `prefix`, in the order of the keys' bytes (buckets other than AWS's may order
   * differently). Half-written objects are never listed.
   */
  list(objects: { prefix: string }): AsyncIterable<StoredObject>
  /**
   * Deletes unfinished writes that began before `before`, under keys that begin with `prefix`: parts in a bucket, half
   * a file on disk. Returns how many there were; a dry run deletes nothing.
   */
  removeUnfinished(objects: { prefix: string; before: Date; isDryRun?: boolean }): Promise<number>
  /** Resolves if storage can be written and read now, else throws `unavailable`. */
  check(): Promise<void>
}
