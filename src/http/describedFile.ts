import { maxDescriptionCharacters } from '../domain/files/fileLimits.ts'
import type { Multipart } from './multipart.ts'

/** The form that `receiveDescribedFile` reads. */
export const describedFile: Multipart = {
  parts: {
    file: { type: 'file', description: 'The file, up to 200 MB', required: true },
    description: {
      type: 'text',
      description: `What the file is, up to ${maxDescriptionCharacters} characters`,
      required: false,
    },
  },
}
