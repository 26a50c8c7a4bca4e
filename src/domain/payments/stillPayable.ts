/**
 * How much may still be paid on an invoice, in minor units: the amount owed plus the amount written off, because a late
 * payment reverses the write-off. Never below zero.
 */
export function stillPayable({ owed, writtenOff }: { owed: number; writtenOff: number }): number {
  return Math.max(0, owed) + writtenOff
}
