/** What a sealed file is bound to: it opens at this place only. */
export function sealContext({ kind, path }: { kind: string; path: string }): string {
  return `${kind}:${path}`
}
