import type { Trust, Verdict } from '../../../src/adapters/pdf/verify/types.ts'
import { verifyDocument } from '../../../src/adapters/pdf/verify/verifyDocument.ts'
import { badDocuments } from './badDocuments.ts'
import { goodDocuments } from './goodDocuments.ts'
import type { House } from './house.ts'
import type { openPdfsig } from './openPdfsig.ts'
import { now } from './signers.ts'
import { contentsOf, withContents } from './tamper.ts'

const at = new Date(now).toISOString()
const soon = new Date(now + 10 * 60_000).toISOString()

type Trial = {
  house: House
  pdfsig: ReturnType<typeof openPdfsig>
  /** Of so many documents one is tried: 1 tries all of them. */
  oneOf: number
}

type TamperedResult = {
  tried: number
  /** Names of the documents that passed as sound. */
  missed: string[]
  /** Names of those that were refused for another reason than their own. */
  misjudged: string[]
  /** Documents whose signatures `pdfsig` calls valid and trusted. */
  believedByPdfsig: number
  /** One line a document: its name, its reason and what `pdfsig` says of it. */
  lines: string[]
}

/** Verifies tampered documents. Each must be refused, and for its own reason. */
export async function tryTampered({ house, pdfsig, oneOf }: Trial): Promise<TamperedResult> {
  const documents = (await badDocuments(house)).filter((_, index) => index % oneOf === 0)
  const result: TamperedResult = { tried: documents.length, missed: [], misjudged: [], believedByPdfsig: 0, lines: [] }
  for (const { name, reason, bytes, trust = house.trust, expected, frozenSha256 } of documents) {
    const limits = { ...(expected && { expected }), ...(frozenSha256 && { frozenSha256 }) }
    const verdict = await verifyDocument({ bytes, trust, at: soon, ...limits })
    const codes = verdict.problems.map(({ code }) => code)
    if (verdict.valid) result.missed.push(name)
    else if (!codes.includes(reason)) result.misjudged.push(`${name}: ${codes.join(', ')} instead of ${reason}`)
    const other = pdfsig.words(bytes)
    if (other.isBelieved) result.believedByPdfsig += 1
    result.lines.push(`  ${name}: ${reason}${other.text && ` | pdfsig: ${other.text}`}`)
  }
  return result
}

type HonestResult = {
  tried: number
  /** What was said of documents that are sound. */
  alarms: string[]
  /** What `pdfsig` doubts of them. */
  doubtedByPdfsig: string[]
}

/** Verifies honest documents. None may be called tampered with, neither by the platform nor by `pdfsig`. */
export async function tryHonest({ house, pdfsig, oneOf }: Trial): Promise<HonestResult> {
  const documents = await goodDocuments({ house, oneOf })
  const result: HonestResult = { tried: documents.length, alarms: [], doubtedByPdfsig: [] }
  for (const { name, bytes, withTime } of documents) {
    const trust: Trust = withTime ? house.trustWithTime : house.trust
    const alarm = alarmOf({ verdict: await verifyDocument({ bytes, trust, at: soon }), withTime })
    if (alarm !== undefined) result.alarms.push(`${name}: ${alarm}`)
    const other = pdfsig.words(bytes)
    if (!other.isBelieved) result.doubtedByPdfsig.push(`${name}: ${other.text}`)
  }
  return result
}

function alarmOf({ verdict, withTime }: { verdict: Verdict; withTime: boolean }): string | undefined {
  if (!verdict.valid) return verdict.problems.map(({ message }) => message).join(' ')
  const level = withTime ? 'B-LTA timestamp' : 'B-B server'
  const levels = verdict.signatures.map(({ level: found, timeSource }) => `${found} ${timeSource}`)
  return levels.every((one) => one === level) ? undefined : levels.join(', ')
}

/**
 * Flips one bit in every `stride`-th byte of a signature. Returns the number tried and the places that went unnoticed.
 */
export async function trySignatureBytes({ house, stride }: { house: House; stride: number }) {
  const bytes = await house.plain({}, 1)
  const message = contentsOf(bytes)
  const length = 4 + message.readUInt16BE(2)
  const unnoticed: number[] = []
  let tried = 0
  for (let index = 0; index < length; index += stride) {
    const changed = Buffer.from(message)
    changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8))
    const verdict = await verifyDocument({ bytes: withContents(bytes, changed), trust: house.trust, at })
    if (verdict.valid) unnoticed.push(index)
    tried += 1
  }
  return { tried, unnoticed }
}
