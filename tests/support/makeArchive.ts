import { buffer } from 'node:stream/consumers'
import { writeArchive } from '../../src/adapters/archive/writeArchive.ts'

/** A ZIP archive of these files, in their order. */
export function makeArchive(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  return buffer(writeArchive([...files].map(([name, bytes]) => ({ name, bytes }))))
}
