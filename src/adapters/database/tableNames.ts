/** `public.users` as an identifier of SQL. */
export function quoteTable(name: string): string {
  return name.split('.').map(quoteName).join('.')
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
