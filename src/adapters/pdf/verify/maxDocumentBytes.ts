/** Larger than any contract with its images. */
export const maxDocumentBytes = 32 * 1024 * 1024
