/** A sandboxed page cannot show a PDF. This allows a browser's own viewer to do so, and nothing else. */
export const pdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
