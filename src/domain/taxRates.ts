/** Whether `rate` is a tax rate: whole basis points from 0 to 10000, that is 0 % to 100 %. */
export function isTaxRateBps(rate: unknown): rate is number {
  return typeof rate === 'number' && Number.isInteger(rate) && rate >= 0 && rate <= 10_000
}
