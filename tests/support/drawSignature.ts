import type { Page } from 'playwright-core'

/** Draws into the box for a signature, as a hand with a mouse does. */
export async function drawSignature(page: Page): Promise<void> {
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('There is no place to draw.')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  for (const step of [40, 90, 140, 200]) await page.mouse.move(box.x + step, box.y + 20 + (step % 60))
  await page.mouse.up()
}
