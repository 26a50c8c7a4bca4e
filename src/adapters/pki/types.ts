/** An RFC 3161 time-stamping authority. Its chain must end at a certificate in `trusted` (PEM), if there are any. */
export type TimeAuthority = { url: string; trusted: string[] }
