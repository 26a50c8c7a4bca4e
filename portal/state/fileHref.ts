/** Where a browser opens a stored file by itself, with the session's cookie. */
export function fileHref(path: string): string {
  return `/api/files/download/${path.split('/').map(encodeURIComponent).join('/')}`
}
