/** The extension of a file name, in lower case and without the dot. Empty if there is none. */
export function nameEnding(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
