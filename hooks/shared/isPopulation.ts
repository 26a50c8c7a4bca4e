/** Whether Payload itself asks for the rows that others refer to, by their ids: only then it says at which depth. */
export function isPopulation(args: object): boolean {
  return 'currentDepth' in args && args.currentDepth !== undefined
}
