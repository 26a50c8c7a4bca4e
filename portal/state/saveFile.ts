/** Hands a file over to the browser's downloads. */
export function saveFile({ content, name }: { content: Blob; name: string }): void {
  const url = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The download has begun with the click; some browsers read the address a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
