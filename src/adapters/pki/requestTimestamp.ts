import { createHash, randomBytes } from 'node:crypto'
import { Boolean as AsnBoolean, fromBER, Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import { now } from '../now.ts'
import { readLimited } from './readLimited.ts'
import type { TimeAuthority } from './types.ts'
import { type VerifiedTimestamp, verifyTimestampToken } from './verifyTimestampToken.ts'

const sha256Oid = '2.16.840.1.101.3.4.2.1'
const timeoutMs = 15_000
const largestReply = 65_536

/** How far clocks may differ. */
const skewMs = 5 * 60_000

export type Timestamp = VerifiedTimestamp & { token: Uint8Array }

type RequestTimestampArgs = { authority: TimeAuthority; digest: Uint8Array }

/**
 * A time-stamp of the bytes' SHA-256 from the authority (RFC 3161 over HTTP). Before it is returned, its digest, nonce,
 * certificate and time are verified. Rejects with the reason if the authority does not answer within 15 seconds or its
 * answer does not verify.
 */
export async function requestTimestamp({ authority, digest }: RequestTimestampArgs): Promise<Timestamp> {
  const nonce = newNonce()
  const asked = now().getTime()
  const token = readToken(await ask({ url: authority.url, body: requestFor({ digest, nonce }) }))
  const verified = verifyTimestampToken({
    token,
    digest,
    digestAlgorithm: 'sha256',
    nonce,
    trusted: authority.trusted,
  })
  const time = verified.genTime.getTime()
  if (time < asked - skewMs || time > now().getTime() + skewMs) {
    throw new Error(`The time-stamp says ${verified.genTime.toISOString()}, which is not now.`)
  }
  return { ...verified, token }
}

export function sha256Of(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

/** 63 random bits, positive, without leading zeros. */
function newNonce(): string {
  const bytes = randomBytes(8)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex')
}

function requestFor({ digest, nonce }: { digest: Uint8Array; nonce: string }): ArrayBuffer {
  const imprint = new Sequence({
    value: [
      new Sequence({ value: [new ObjectIdentifier({ value: sha256Oid }), new Null()] }),
      new OctetString({ valueHex: new Uint8Array(digest).buffer }),
    ],
  })
  const number = new Integer({ valueHex: new Uint8Array(Buffer.from(nonce, 'hex')).buffer })
  const certReq = new AsnBoolean({ value: true })
  return new Sequence({ value: [new Integer({ value: 1 }), imprint, number, certReq] }).toBER(false)
}

async function ask({ url, body }: { url: string; body: ArrayBuffer }): Promise<Uint8Array> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((err: unknown) => {
    throw new Error('The time-stamping authority does not answer.', { cause: err })
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`The time-stamping authority answers ${response.status}.`)
  }
  return readLimited({ response, limit: largestReply })
}

/** The token of a TimeStampResp. Throws if the authority refused. */
function readToken(reply: Uint8Array): Uint8Array {
  const { offset, result } = fromBER(new Uint8Array(reply).buffer)
  if (offset === -1 || !(result instanceof Sequence)) throw new Error('The answer is no time-stamp.')
  const [info, token] = result.valueBlock.value
  const status = info instanceof Sequence ? info.valueBlock.value[0] : undefined
  if (!(status instanceof Integer)) throw new Error('The answer is no time-stamp.')
  // 0 granted, 1 granted with modifications (RFC 3161 §2.4.2).
  const code = status.valueBlock.valueDec
  if (code !== 0 && code !== 1) throw new Error(`The time-stamping authority refuses (status ${code}).`)
  if (!token) throw new Error('The answer holds no time-stamp.')
  return new Uint8Array(token.valueBeforeDecodeView)
}
