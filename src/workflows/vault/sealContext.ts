/** What a sealed file is bound to. It opens only in this place. */
export function sealContext({ kind, path }: { kind: string; path: string }): string {
  return `${kind}:${path}`
}
