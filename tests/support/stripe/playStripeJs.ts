import type { BrowserContext, Page, Route } from 'playwright-core'
import { makeStripeJs } from './makeStripeJs.ts'
import { Refusal } from './refusal.ts'
import { stripeKeys, type StripeDouble } from './startStripeDouble.ts'

/** https://docs.stripe.com/testing; the last is the stand-in's own. */
const cards: Record<string, string> = {
  '4242424242424242': 'pm_card_visa',
  '4000002760003184': 'pm_card_authenticationRequired',
  '4000000000009995': 'pm_card_chargeDeclinedInsufficientFunds',
  '4000000000000000': 'pm_slow',
}

/**
 * What a browser gets from Stripe, in place of Stripe: a Stripe.js that keeps to its documented surface, its form and
 * 3-D Secure in frames of Stripe's origins, and the API that they speak to, which is that of the stand-in. Answers the
 * addresses that were asked for.
 */
export async function playStripeJs({ context, double }: PlayArgs): Promise<string[]> {
  const asked: string[] = []
  const at = (origin: string, answer: (route: Route, url: URL) => unknown) =>
    context.route(`${origin}/**`, async (route) => {
      asked.push(route.request().url())
      await answer(route, new URL(route.request().url()))
    })
  await at('https://js.stripe.com', (route, { pathname }) =>
    pathname.endsWith('/stripe.js')
      ? route.fulfill({ contentType: 'text/javascript', body: `(${makeStripeJs.toString()})()` })
      : route.fulfill({ contentType: 'text/html', body: cardForm }),
  )
  await at('https://api.stripe.com', (route, url) => route.fulfill(answerApi({ double, route, url })))
  await at('https://hooks.stripe.com', (route, url) => {
    const [, id = '', end] = url.pathname.split('/')
    if (route.request().method() === 'GET') return route.fulfill({ contentType: 'text/html', body: challenge })
    if (end === 'pass') double.intents.authenticate(id)
    else double.intents.failAuthentication(id)
    return route.fulfill({ status: 204 })
  })
  return asked
}

/** Types a card into Stripe's form once it is there, and pays. */
export async function payWithCard({ page, card }: { page: Page; card: string }): Promise<void> {
  await page.waitForSelector('main form [type="submit"][aria-disabled="false"]')
  await page.frameLocator('main iframe').locator('input').fill(card)
  await page.click('main form [type="submit"]')
}

type PlayArgs = { context: BrowserContext; double: StripeDouble }
type AskedArgs = { double: StripeDouble; route: Route; url: URL }

/** What a publishable key and a client secret may do: read their intent, and confirm it. */
function answerApi({ double, route, url }: AskedArgs) {
  const json = (status: number, body: object) => ({
    status,
    contentType: 'application/json',
    headers: { 'access-control-allow-origin': '*' },
    body: JSON.stringify(body),
  })
  const params = new URLSearchParams(route.request().postData() ?? url.search)
  const [, , , id = '', action] = url.pathname.split('/')
  const intent = double.intents.get(id)
  if (params.get('key') !== stripeKeys.publishable || params.get('client_secret') !== intent.client_secret)
    return json(401, { error: { type: 'invalid_request_error', message: 'No such payment_intent.' } })
  if (action !== 'confirm') return json(200, intent)
  try {
    double.intents.pay(id, cards[params.get('number') ?? ''])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return json(error.status, error.body)
  }
  const { last_payment_error: error } = double.intents.get(id)
  return error ? json(402, { error }) : json(200, double.intents.get(id))
}

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`

/** Stripe's form: it tells its page what was typed when it is asked. */
const cardForm = page(
  'Card',
  `<label>Card number <input name="number" inputmode="numeric"></label><p role="alert"></p><script>
    const show = ({ locale, appearance: { theme, variables } }) => {
      Object.assign(document.documentElement, { lang: locale, className: theme })
      document.body.style.cssText = 'margin:0;padding:8px;color:' + variables.colorText + ';background:' + variables.colorBackground
    }
    show(JSON.parse(decodeURIComponent(location.hash.slice(1))))
    addEventListener('message', ({ data, source }) => {
      if (data.look) return show(data.look)
      const { value } = document.querySelector('input')
      document.querySelector('p').textContent = value ? '' : 'Your card number is incomplete.'
      source.postMessage({ number: value.replaceAll(' ', '') }, '*')
    })
  </script>`,
)

/** A bank's page, in a frame or alone, as \`?return_url\` says. */
const challenge = page(
  '3-D Secure',
  `<button id="pass">Complete</button><button id="fail">Fail</button><script>
    const back = new URLSearchParams(location.search).get('return_url')
    for (const button of document.querySelectorAll('button')) button.addEventListener('click', async () => {
      await fetch(location.pathname + '/' + button.id, { method: 'POST' })
      if (back) location.href = back + '&redirect_status=' + (button.id === 'pass' ? 'succeeded' : 'failed')
      else parent.postMessage({ isAuthenticated: true }, '*')
    })
  </script>`,
)
