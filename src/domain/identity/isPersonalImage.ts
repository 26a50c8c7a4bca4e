import type { StorageKind } from '../files/storageKeys.ts'

const personal: ReadonlySet<StorageKind> = new Set<StorageKind>([
  'identity_front',
  'identity_back',
  'identity_signature',
  'contract_signature',
])

/**
 * Whether files of this kind show an identity or a signature. Every view is logged, and others see them watermarked.
 */
export function isPersonalImage(kind: StorageKind): boolean {
  return personal.has(kind)
}
