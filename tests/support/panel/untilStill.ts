import type { Page } from 'playwright-core'

/** The panel listens to the platform, so the network is never idle. A page is ready when it stops changing. */
export async function untilStill(page: Page): Promise<void> {
  // Effects of the last change run before the second frame.
  const sizeOf = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.body.innerHTML.length)))
        }),
    )
  for (let before = -1, size = await sizeOf(); size !== before; size = await sizeOf()) {
    before = size
    await page.waitForTimeout(250)
  }
}
