type HasFreshCopyArgs = { ifNoneMatch: string | null; etag: string | null }

/**
 * Whether the client holds these bytes already, so that 304 without them is enough. Tags are compared weakly (RFC 9110,
 * section 13.1.2).
 */
export function hasFreshCopy({ ifNoneMatch, etag }: HasFreshCopyArgs): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim()) ?? []
  return tags.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)
}
