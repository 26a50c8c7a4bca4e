/** Larger than any contract with its pictures. */
export const maxDocumentBytes = 32 * 1024 * 1024
