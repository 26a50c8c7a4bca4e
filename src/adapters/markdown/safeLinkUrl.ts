const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The normalised URL if it is absolute and safe to open, else null: `javascript:`, `data:` and their disguises are not.
 */
export function safeLinkUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  return safeProtocols.has(parsed.protocol) ? parsed.href : null
}
