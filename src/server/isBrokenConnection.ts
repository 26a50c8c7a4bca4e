/** Of Node's own streams, of HTTP, TLS and fetch, and of what was aborted. */
const ofStreams =
  /^(ERR_STREAM_|ERR_HTTP_|ERR_HTTP2_|ERR_SSL_|ERR_TLS_|ERR_SOCKET_|UND_ERR_|HPE_|ABORT_ERR$|ERR_INVALID_STATE$|Z_)/

/**
 * Whether an error only says that one connection, file or stream broke: the system refused a call on it (`syscall`), or Node a step of it (`code`).
 * Whatever else this process does is untouched by that.
 */
export function isBrokenConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('syscall' in error && typeof error.syscall === 'string') return true
  return 'code' in error && typeof error.code === 'string' && ofStreams.test(error.code)
}
