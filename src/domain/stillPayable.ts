/**
 * How much may still be paid into an invoice, minor units: what is owed, and what was written off, for money that comes after all takes the
 * write-off back. Never below zero.
 */
export function stillPayable({ owed, writtenOff }: { owed: number; writtenOff: number }): number {
  return Math.max(0, owed) + writtenOff
}
