import { fail } from '../../errors.ts'

/** The extension of a file name in lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** `unsupported_type` where the name has an extension that is not one of these. A name without any, as browsers give a blob, says nothing. */
export function checkExtension({ name, extensions }: { name: string; extensions: readonly string[] }): void {
  const extension = extensionOf(name)
  if (extension !== '' && !extensions.includes(extension))
    throw fail('unsupported_type', { extension, expected: extensions })
}
