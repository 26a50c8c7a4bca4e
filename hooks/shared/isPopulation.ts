/** Whether Payload itself populates related rows by their ids: only then does it name a depth. */
export function isPopulation(args: object): boolean {
  return 'currentDepth' in args && args.currentDepth !== undefined
}
