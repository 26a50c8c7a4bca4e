import type { Page } from 'playwright-core'

const spoken = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']

/** Every text of a page that people see or that screen readers speak, piece by piece. */
export async function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate((attributes) => {
    const texts = [document.title, document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '']
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style, noscript, template, pre, [hidden], [translate=no]'))
        texts.push(node.nodeValue ?? '')
    }
    for (const element of document.body.querySelectorAll('*'))
      for (const name of attributes) texts.push(element.getAttribute(name) ?? '')
    for (const field of document.querySelectorAll<HTMLInputElement>(
      'input:not([type=hidden], [type=checkbox], [type=radio]), textarea',
    ))
      texts.push(field.value)
    return texts.map((text) => text.trim()).filter((text) => /[A-Za-z]/.test(text))
  }, spoken)
}
