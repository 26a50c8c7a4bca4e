/** A sandboxed page cannot show a PDF; this lets a browser's own viewer do so, and nothing else. */
export const pdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
