/** An RFC 3161 time-stamping authority. `trusted`: PEM certificates at which its chain has to end; without any, any chain that verifies will do. */
export type TimeAuthority = { url: string; trusted: string[] }
