import type { StoredFile } from './findReadableFile.ts'

/** Whether a signed link may stand for a file. Of an identity check nothing leaves without its reader's own credentials. */
export function isLinkable({ kind }: Pick<StoredFile, 'kind'>): boolean {
  return kind !== 'identity_front' && kind !== 'identity_back' && kind !== 'identity_signature'
}
