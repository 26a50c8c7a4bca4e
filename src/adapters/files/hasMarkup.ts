/** What browsers and servers run. They look near the start (WHATWG MIME Sniffing §7.1); this looks a little further. */
const RUNNABLE =
  /<(?:!doctype\s|html|head|body|script|svg|iframe|object|embed|math|meta|base|link|style)(?=[\s/>]|$)|<\?(?:php|=)/i

/** Whether the head of a file holds a page, a drawing or a server script. */
export function hasMarkup(head: string): boolean {
  return RUNNABLE.test(head)
}
