import type { BadDocument, Corpus } from './corpus.ts'
import {
  appendUpdate,
  contentsOf,
  findObject,
  flip,
  nextNumber,
  objectText,
  rangesOf,
  replaceLast,
  textOf,
  withContents,
  withRange,
} from './tamper.ts'

/** Bytes changed, appended, cut off, moved. */
export function badBytes({ one, both, other }: Corpus): BadDocument[] {
  const ends = [...textOf(both).matchAll(/%%EOF\n/g)].map(({ index }) => index + 6)
  const [sent = 0, prepared = 0] = ends
  const [, first = 0, second = 0] = rangesOf(both)[0] ?? []
  const bothParties = { expected: ['client' as const, 'agency' as const] }
  const message = contentsOf(both)
  const certificate = message.indexOf(Buffer.from('Ahmed'))
  const stream = (from: number) => textOf(both).indexOf('stream\n', from) + 40
  return [
    { name: 'a byte flipped in the contract', bytes: flip(both, stream(0)), reason: 'signature_invalid' },
    {
      name: 'a byte flipped in the certificate of completion',
      bytes: flip(both, stream(sent)),
      reason: 'signature_invalid',
    },
    { name: "a byte flipped in the client's stamp", bytes: flip(both, stream(prepared)), reason: 'signature_invalid' },
    {
      name: "a byte flipped in the agency's stamp",
      bytes: flip(both, stream(ends[2] ?? 0)),
      reason: 'signature_invalid',
    },
    { name: 'the contract printed with another amount', bytes: flip(both, 0x1000), reason: 'signature_invalid' },
    {
      name: 'a byte flipped in the signature',
      bytes: withContents(
        both,
        flip(
          message,
          message.findLastIndex((byte) => byte !== 0),
        ),
      ),
      reason: 'signature_invalid',
    },
    {
      name: 'a byte flipped in the certificate',
      bytes: withContents(both, flip(message, certificate)),
      reason: 'signature_invalid',
    },
    {
      name: 'a byte flipped in what the signature does not cover',
      bytes: withContents(both, flip(message, 25)),
      reason: 'signature_unreadable',
    },
    {
      name: 'something in the padding of a signature',
      bytes: withContents(both, flip(message, message.length - 5)),
      reason: 'signature_unreadable',
    },
    {
      name: 'a digit of a signature in another case',
      bytes: replaceLast(both, '2A864886F70D', '2a864886F70D'),
      reason: 'signature_unreadable',
    },
    {
      name: 'the time of a signature changed',
      bytes: flip(both, textOf(both).lastIndexOf('/M (D:2') + 9),
      reason: 'signature_invalid',
    },
    { name: 'words appended', bytes: Buffer.concat([both, Buffer.from('\nand 10 % more')]), reason: 'bytes_appended' },
    {
      name: 'a comment appended',
      bytes: Buffer.concat([both, Buffer.from('% harmless\n%%EOF\n')]),
      reason: 'bytes_appended',
    },
    { name: 'another PDF appended', bytes: Buffer.concat([both, other]), reason: 'changed_after_signing' },
    { name: 'one line end appended', bytes: Buffer.concat([both, Buffer.from('\n')]), reason: 'bytes_appended' },
    { name: 'something in front', bytes: Buffer.concat([Buffer.from('#!/bin/sh\n'), both]), reason: 'unreadable' },
    { name: 'the end cut off', bytes: both.subarray(0, both.length - 100), reason: 'changed_after_signing' },
    { name: 'the last saving cut off', bytes: both.subarray(0, ends[2]), reason: 'signature_missing', ...bothParties },
    { name: 'all signatures cut off', bytes: both.subarray(0, prepared), reason: 'not_signed' },
    { name: 'the contract alone', bytes: both.subarray(0, sent), reason: 'not_signed' },
    {
      name: 'a range that moved',
      bytes: withRange(both, ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 8, c, d]),
      reason: 'byte_range',
    },
    {
      name: 'a range with a hole',
      bytes: withRange(both, ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 200, c + 20, d - 20]),
      reason: 'byte_range',
    },
    {
      name: 'a range that does not begin at the beginning',
      bytes: withRange(both, ([, b = 0, c = 0, d = 0]) => [9, b - 9, c, d]),
      reason: 'byte_range',
    },
    {
      name: 'a range that ends early',
      bytes: withRange(both, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d - 50]),
      reason: 'byte_range',
    },
    { name: 'a range that is none', bytes: withRange(both, () => [0, 1]), reason: 'byte_range' },
    {
      name: "another contract's signature by the same person",
      bytes: withContents(both, contentsOf(other)),
      reason: 'signature_invalid',
    },
    {
      name: "the client's signature in the agency's place",
      bytes: withContents(both, contentsOf(both, 0)),
      reason: 'signature_invalid',
    },
    {
      name: 'the signatures exchanged',
      bytes: withContents(withContents(both, contentsOf(both, 0)), contentsOf(both, -1), 0),
      reason: 'signature_invalid',
    },
    { name: 'an empty signature', bytes: withContents(both, Buffer.alloc(8)), reason: 'signature_unreadable' },
    {
      name: "the agency's signature put on another contract",
      bytes: Buffer.concat([
        other.subarray(0, [...textOf(other).matchAll(/%%EOF\n/g)][2]?.index ?? 0),
        Buffer.from('%%EOF\n'),
        both.subarray(ends[2]),
      ]),
      reason: 'changed_after_signing',
    },
    { name: 'known to be another contract', bytes: both, frozenSha256: 'ab'.repeat(32), reason: 'document_changed' },
    { name: 'a signature taken out of its field', bytes: strippedField(both), reason: 'changed_after_signing' },
    {
      name: "the client's signature overwritten",
      bytes: Buffer.from(both).fill('0', first + 1, second - 1),
      reason: 'signature_unreadable',
    },
    { name: 'one signature of two that are called for', bytes: one, reason: 'signature_missing', ...bothParties },
  ]
}

function strippedField(bytes: Uint8Array): Buffer {
  const field = findObject(bytes, '(AgencySignature)')
  if (field >= nextNumber(bytes)) throw new Error('There is no such field.')
  return appendUpdate(bytes, { objects: { [field]: objectText(bytes, field).replace(/\/V \d+ 0 R/, '') } })
}
