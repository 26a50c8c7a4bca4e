/** An absolute http(s) address without credentials in it. */
export function isWebAddress(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^https?:\/\/[^\s/]\S*$/i.test(value) && url.username === '' && url.password === ''
}
