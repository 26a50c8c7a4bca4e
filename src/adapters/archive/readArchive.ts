import { type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { openPromise, type Entry, type ZipFile } from 'yauzl'

export type Archive = {
  /** The names in the order of the archive. */
  names: string[]
  has: (name: string) => boolean
  /** Throws for a name that it does not have, and for an entry that says it is larger than we read. */
  open: (name: string) => Promise<Readable>
  /** The whole of an entry. */
  read: (name: string) => Promise<Buffer>
  close: () => void
}

const maxBytes = 512 * 1024 * 1024

/** A ZIP archive in a file. Throws for what is none, and for one that has a name twice. */
export async function readArchive(file: string): Promise<Archive> {
  const zip = await openPromise(file, { autoClose: false, strictFileNames: true })
  try {
    const entries = await readEntries(zip)
    const open = async (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`The archive has no ${name}.`)
      // The stream ends with an error where an entry is larger than it says.
      if (entry.uncompressedSize > maxBytes) throw new Error('An entry of the archive is too large.')
      return zip.openReadStreamPromise(entry)
    }
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      open,
      read: async (name) => buffer(await open(name)),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Error(`The archive has ${entry.fileName} twice.`)
    entries.set(entry.fileName, entry)
  }
  return entries
}
