import { Readable } from 'node:stream'
import { unavailable } from '../storage/unavailable.ts'
import { askClamd, type ClamdAddress } from './askClamd.ts'
import type { Scanner, Verdict } from './types.ts'

const SAMPLE_TIMEOUT_MS = 10_000

/** The EICAR sample, which every scanner reports as malware. It is in halves so that this file is not reported. */
const SAMPLE = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

/**
 * Scans with clamd. A file is clean only if clamd says so about all of it and has just detected the EICAR sample. That
 * rules out a clamd without signatures, or another service on its port, and costs a millisecond per scan.
 */
export function clamdScanner({ url }: { url: string }): Scanner {
  const address = addressOf(url)
  const findSample = async () => {
    const verdict = await ask({ address, content: Readable.from([SAMPLE]), timeoutMs: SAMPLE_TIMEOUT_MS })
    if (verdict.isClean) throw new Error('clamd does not find the EICAR sample.')
  }
  return {
    scan: async ({ content, timeoutMs }) => {
      // The stream may fail before it is read. The reader gets the error then.
      content.on('error', () => undefined)
      try {
        await findSample()
        return await ask({ address, content, timeoutMs })
      } catch (err) {
        content.destroy()
        throw unavailable(err)
      }
    },
    check: () => findSample().catch((err: unknown) => Promise.reject(unavailable(err))),
  }
}

async function ask(question: Parameters<typeof askClamd>[0]): Promise<Verdict> {
  const { text, isAboutAll } = await askClamd(question)
  const malware = /^stream: ([\x21-\x7e ]{1,200}) FOUND\0$/.exec(text)?.[1]
  if (malware !== undefined) return { isClean: false, malware }
  if (text === 'stream: OK\0' && isAboutAll) return { isClean: true }
  throw new Error(`clamd has no verdict: ${JSON.stringify(text.slice(0, 200))}`)
}

/** `tcp://host:3310`, `clamav://host` or `unix:///run/clamav/clamd.ctl`. */
function addressOf(url: string): ClamdAddress {
  const { protocol, hostname, port, pathname } = new URL(url)
  if (protocol === 'unix:') return { path: decodeURIComponent(pathname) }
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 3310 : Number(port) }
}
