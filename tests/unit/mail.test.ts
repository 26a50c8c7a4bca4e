import { describe, expect, test } from '@jest/globals'
import { hashLinkToken, linkTokenFor } from '../../src/adapters/linkToken.ts'
import { mailLink } from '../../src/adapters/mail/mailLink.ts'
import { renderMail } from '../../src/adapters/mail/renderMail.ts'
import type { MailTemplate, MailTemplates } from '../../src/adapters/mail/templates.ts'
import { mailSamples } from '../support/mailSamples.ts'

const company = {
  name: 'AlphaZee & Söhne',
  address: 'Harbour Street 1\nMuscat',
  website: 'https://alphazee.example',
  logoUrl: 'https://alphazee.example/logo.png',
}
const templates = Object.keys(mailSamples) as MailTemplate[]
const cases = templates.flatMap((template) => (['en', 'ar'] as const).map((locale) => ({ template, locale })))

function render<Template extends MailTemplate>(template: Template, data: MailTemplates[Template], locale = 'en') {
  return renderMail({ template, data, locale, timezone: 'Asia/Muscat', company })
}

/** What a reader of the HTML part sees, with addresses of links and images. */
function visible(html: string): string {
  return html
    .replace(/<(style|title)[\s\S]*?<\/\1>/g, '')
    .replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<a [^>]*href="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

function words(text: string): string[] {
  return text
    .replace(/^> ?/gm, '')
    .replace(/^-- $/gm, '')
    .replace(/[\u2068\u2069]/g, ' ')
    .split(/[\s:]+/)
    .filter((word) => word !== '')
}

describe.each(cases)('$template in $locale', ({ template, locale }) => {
  const mail = render(template, mailSamples[template], locale)

  test('says the same as text and as HTML, and leaves nothing undefined', () => {
    expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(/undefined|\[object|NaN|Invalid Date/)
    expect(mail.subject.length).toBeGreaterThan(5)
    const shown = new Set(words(visible(mail.html)))
    expect(words(mail.text).filter((word) => !shown.has(word))).toEqual([])
    const written = new Set(words(mail.text))
    expect(words(visible(mail.html)).filter((word) => !written.has(word))).toEqual([])
  })

  test('carries at most one link with a secret, the one that it was given', () => {
    const links = mail.html.match(/href="[^"]*token=[^"]*"/g) ?? []
    const expected = 'link' in mailSamples[template] ? 1 : 0
    expect(links).toHaveLength(expected)
    expect(mail.text.match(/token=AbC-123_x/g) ?? []).toHaveLength(expected)
    expect(mail.subject).not.toContain('token')
  })

  test('is written in the direction of its language', () => {
    expect(mail.html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(/\p{Script=Arabic}/u.test(mail.text)).toBe(locale === 'ar')
  })

  test('shows what a hostile person wrote as text, in the subject too', () => {
    const hostile = '</td><script>alert("x")</script>\r\nBcc: evil@evil.example\u202E\u0000'
    const data = Object.fromEntries(
      Object.entries(mailSamples[template]).map(([key, value]) => [
        key,
        typeof value === 'string' && !['link', 'status'].includes(key) ? hostile : value,
      ]),
    ) as MailTemplates[MailTemplate]
    const attacked = renderMail({
      template,
      data,
      locale,
      company: { ...company, name: hostile, logoUrl: 'javascript:x' },
    })
    expect(attacked.html).not.toMatch(/<script|javascript:|\u202E|[^\P{Cc}\n\t]/u)
    expect(attacked.html.match(/<td/g)?.length).toBe(attacked.html.match(/<\/td>/g)?.length)
    expect(attacked.subject).not.toMatch(/\p{Cc}/u)
    expect(attacked.text).not.toMatch(/\u202E|[^\P{Cc}\n\t]/u)
  })
})

test('optional data that is missing leaves no gap and no "undefined"', () => {
  const link = 'https://client.example/x'
  const bare = [
    render('set_password', { link }),
    render('identity_decided', { link, status: 'rejected' }),
    render('contract_sent', { link, contractNumber: 'CT-1', title: 'T' }, 'ar'),
    render('payment_requested', { link, amount: '1 OMR', description: 'D' }),
    renderMail({ template: 'account_suspended', data: {}, company: { name: 'A' } }),
  ]
  for (const mail of bare) expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(/undefined|null|–/)
  expect(bare[0]?.text).toContain('Hello,')
})

test('times are printed in the zone of the reader, dates without any shift', () => {
  const contract = render('contract_sent', mailSamples.contract_sent)
  expect(contract.text).toContain('2 December 2026 at 00:30 GMT+4')
  expect(render('contract_sent', mailSamples.contract_sent, 'ar').text).toMatch(/ديسمبر 2026/)
  for (const timezone of ['Pacific/Honolulu', 'Pacific/Kiritimati', 'no/where'])
    expect(
      renderMail({ template: 'invoice_issued', data: mailSamples.invoice_issued, timezone, company }).text,
    ).toContain('15 December 2026')
})

test('an unknown language is written to in English', () => {
  for (const locale of ['de', '', 'constructor', 'en-US'])
    expect(renderMail({ template: 'reset_password', data: mailSamples.reset_password, locale, company }).locale).toBe(
      'en',
    )
  expect(
    renderMail({ template: 'reset_password', data: mailSamples.reset_password, locale: 'ar-OM', company }).locale,
  ).toBe('ar')
})

test('a stranger cannot put a link into a mail to an address that nobody has proven', () => {
  const hostile = 'Win at https://evil.example/win or www.evil.example'
  for (const template of ['set_password', 'confirm_project'] as const) {
    const mail = render(template, {
      firstName: hostile,
      projectName: hostile,
      link: 'https://client.example/x?token=t',
    })
    expect(mail.text).not.toMatch(/https:\/\/evil|evil\.example/)
    expect(mail.html).not.toMatch(/https:\/\/evil|evil\.example/)
  }
})

test('a name or subject never grows without bounds', () => {
  const mail = render('message_received', { ...mailSamples.message_received, senderName: 'x'.repeat(5000) })
  expect(mail.subject.length).toBeLessThanOrEqual(200)
})

test('a link leads to the configured site whatever its path, and its secret follows from the row alone', () => {
  expect(mailLink({ path: '/projects/1' })).toBe('http://localhost:5173/projects/1')
  expect(mailLink({ path: '//evil.example/x' })).toBe('http://localhost:5173/evil.example/x')
  expect(new URL(mailLink({ path: 'https://evil.example/' })).host).toBe('localhost:5173')
  expect(mailLink({ path: '/admin/x?tab=1', site: 'backend' })).toMatch(/^http:\/\/localhost:\d+\/admin\/x\?tab=1$/)
  const id = '0192a0c0-0000-7000-8000-000000000001'
  const token = linkTokenFor(id)
  expect(mailLink({ path: '/verify-email', authTokenId: id })).toBe(`http://localhost:5173/verify-email?token=${token}`)
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(linkTokenFor(id)).toBe(token)
  expect(linkTokenFor(id.replace(/1$/, '2'))).not.toBe(token)
  expect(hashLinkToken(token)).toMatch(/^[0-9a-f]{64}$/)
})
