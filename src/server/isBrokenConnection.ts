/** Codes of Node's streams, HTTP, TLS and fetch, and of aborted work. */
const ofStreams =
  /^(ERR_STREAM_|ERR_HTTP_|ERR_HTTP2_|ERR_SSL_|ERR_TLS_|ERR_SOCKET_|UND_ERR_|HPE_|ABORT_ERR$|ERR_INVALID_STATE$|Z_)/

/**
 * Whether an error only means that one connection, file or stream broke: a system call on it failed (`syscall`), or a
 * step in Node did (`code`). The rest of the process is not affected.
 */
export function isBrokenConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('syscall' in error && typeof error.syscall === 'string') return true
  return 'code' in error && typeof error.code === 'string' && ofStreams.test(error.code)
}
