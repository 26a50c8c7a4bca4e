/** `post`, `/contracts/:id/sign` is `postContractsIdSign`: one rule for every operation. */
export function operationId({ method, path }: { method: string; path: string }): string {
  const words = path === '/' ? ['index'] : path.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
