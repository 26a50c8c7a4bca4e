import type { Page, Route } from 'playwright-core'

/**
 * Lets `act` happen before the first request for `pattern` goes on; later ones pass. The route stays: Playwright would
 * take `times: 1` away while other requests of the page are still on their way through it, and then they may never end.
 */
export async function routeOnce({ page, pattern, act }: RouteOnceArgs): Promise<void> {
  let isFirst = true
  await page.route(pattern, async (route: Route) => {
    if (isFirst) {
      isFirst = false
      await act()
    }
    await route.continue()
  })
}

type RouteOnceArgs = { page: Page; pattern: string; act: () => Promise<unknown> }
