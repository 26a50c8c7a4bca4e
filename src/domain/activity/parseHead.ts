import type { ChainHead } from './auditChain.ts'

/** `seq:hash` as printed in documents, `null` for anything else. The head of an empty chain does not count. */
export function parseHead(text: string): ChainHead | null {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(text.trim()) ?? []
  if (seq === undefined || hash === undefined) return null
  return { seq: Number(seq), hash: hash.toLowerCase() }
}
