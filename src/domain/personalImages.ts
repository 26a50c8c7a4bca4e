import type { StorageKind } from './storageKeys.ts'

const personal: ReadonlySet<StorageKind> = new Set<StorageKind>([
  'identity_front',
  'identity_back',
  'identity_signature',
  'contract_signature',
])

/** Whether files of this kind show who somebody is, or his hand: whoever looks at one says so, and others than he see it marked. */
export function isPersonalImage(kind: StorageKind): boolean {
  return personal.has(kind)
}
