/** A kind of mail as headers, file names and the list of failed jobs name it: `contract_sent`. */
export function mailKindName(kind: string): string {
  return kind.replaceAll('.', '_')
}
