export type StreamPart = { event: string; data: string; id: string | undefined; retryMs: number | undefined }

/** Reads server-sent events (WHATWG HTML, 9.2.6) from text that comes in pieces. */
export function eventParser(handle: (part: StreamPart) => void): (text: string) => void {
  let rest = ''
  let part = empty()
  const readLine = (line: string) => {
    if (line === '') {
      handle({ ...part, data: part.data.slice(0, -1) })
      part = empty()
      return
    }
    const colon = line.indexOf(':')
    const name = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'event') part.event = value
    if (name === 'data') part.data += `${value}\n`
    if (name === 'id') part.id = value
    if (name === 'retry' && /^\d+$/.test(value)) part.retryMs = Number(value)
  }
  return (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) readLine(line.replace(/\r$/, ''))
  }
}

function empty(): StreamPart {
  return { event: 'message', data: '', id: undefined, retryMs: undefined }
}
