/** An absolute http(s) URL without credentials. */
export function isWebAddress(value: string): boolean {
  const url = URL.parse(value)
  return url !== null && /^https?:\/\/[^\s/]\S*$/i.test(value) && url.username === '' && url.password === ''
}
