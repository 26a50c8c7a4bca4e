import { Finding } from './problems.ts'

export type DerNode = {
  tag: number
  /** The whole element. */
  raw: Buffer
  content: Buffer
  children: DerNode[]
}

const constructed = 0x20
const maxDepth = 40

/**
 * Reads one DER element (X.690) with its children. Lengths must be in their shortest form, with nothing after the end.
 * Throws a `Finding`.
 */
export function readDer(bytes: Buffer): DerNode {
  const node = readNode(bytes, 0)
  if (node.raw.length !== bytes.length) throw broken()
  return node
}

function readNode(bytes: Buffer, depth: number): DerNode {
  if (depth > maxDepth) throw broken()
  const tag = bytes[0]
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw broken()
  const { header, length } = readLength(bytes)
  if (header + length > bytes.length) throw broken()
  const raw = bytes.subarray(0, header + length)
  const content = raw.subarray(header)
  return { tag, raw, content, children: tag & constructed ? readChildren(content, depth + 1) : [] }
}

function readChildren(content: Buffer, depth: number): DerNode[] {
  const children: DerNode[] = []
  for (let at = 0; at < content.length;) {
    const child = readNode(content.subarray(at), depth)
    children.push(child)
    at += child.raw.length
  }
  return children
}

function readLength(bytes: Buffer): { header: number; length: number } {
  const first = bytes[1]
  if (first === undefined) throw broken()
  if (first < 0x80) return { header: 2, length: first }
  const count = first & 0x7f
  if (count === 0 || count > 4 || bytes.length < 2 + count) throw broken()
  const length = bytes.readUIntBE(2, count)
  if (length < 0x80 || bytes[2] === 0) throw broken()
  return { header: 2 + count, length }
}

const broken = () => new Finding('signature_unreadable', 'It is no DER.')
