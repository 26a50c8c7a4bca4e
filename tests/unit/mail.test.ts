import { describe, expect, test } from '@jest/globals'
import { hashLinkToken, linkTokenFor } from '../../src/adapters/linkToken.ts'
import { mailLink } from '../../src/adapters/mail/mailLink.ts'
import { renderMail } from '../../src/adapters/mail/renderMail.ts'
import type { MailData, MailKind } from '../../src/adapters/mail/mailJob.ts'
import { digestEntry, renderDigest } from '../../src/adapters/mail/renderDigest.ts'
import { renderReminders } from '../../src/adapters/mail/renderReminders.ts'
import { digestSample, mailSamples, remindersSample, sampleLink, unlinked } from '../support/mailSamples.ts'

const company = {
  name: 'AlphaZee & Söhne',
  address: 'Harbour Street 1\nMuscat',
  website: 'https://alphazee.example',
  logoUrl: 'https://alphazee.example/logo.png',
}
const kinds = Object.keys(mailSamples) as MailKind[]
const cases = [...kinds, 'digest' as const, 'invoices.reminded' as const].flatMap((kind) =>
  (['en', 'ar'] as const).map((locale) => ({ kind, locale })),
)

function render<Name extends MailKind>(kind: Name, data: MailData<Name>, locale = 'en') {
  const href = unlinked.includes(kind) ? undefined : sampleLink
  return renderMail({ kind, data, href, reader: { locale, timezone: 'Asia/Muscat', role: 'client' }, company })
}

function renderSample(kind: (typeof cases)[number]['kind'], locale: string) {
  const frame = { href: sampleLink, reader: { locale, timezone: 'Asia/Muscat' }, company }
  if (kind === 'digest') return renderDigest({ ...digestSample, ...frame })
  if (kind === 'invoices.reminded') return renderReminders({ ...remindersSample, ...frame })
  return render(kind, mailSamples[kind], locale)
}

type RenderAttackedArgs = { kind: (typeof cases)[number]['kind']; locale: string; hostile: string }

function renderAttacked({ kind, locale, hostile }: RenderAttackedArgs) {
  const frame = {
    href: sampleLink,
    reader: { locale },
    company: { ...company, name: hostile, logoUrl: 'javascript:x' },
  }
  const attackOn = <Data extends object>(data: Data): Data =>
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? hostile : value]),
    ) as Data
  if (kind === 'digest') {
    const data = attackOn(mailSamples['message.received'])
    return renderDigest({
      ...digestSample,
      entries: [digestEntry({ kind: 'message.received', data, ...frame })],
      ...frame,
    })
  }
  if (kind === 'invoices.reminded') {
    const items = remindersSample.items.map(({ data, href }) => ({ data: attackOn(data), href }))
    return renderReminders({ ...attackOn(remindersSample), items, owed: [hostile], ...frame })
  }
  return renderMail({ kind, data: attackOn<MailData<MailKind>>(mailSamples[kind]), ...frame })
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

describe.each(cases)('$kind in $locale', ({ kind, locale }) => {
  const mail = renderSample(kind, locale)

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
    const expected = unlinked.some((name) => name === kind) ? 0 : 1
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
    const attacked = renderAttacked({ kind, locale, hostile })
    expect(attacked.html).not.toMatch(/<script|javascript:|\u202E|[^\P{Cc}\n\t]/u)
    expect(attacked.html.match(/<td/g)?.length).toBe(attacked.html.match(/<\/td>/g)?.length)
    expect(attacked.subject).not.toMatch(/\p{Cc}/u)
    expect(attacked.text).not.toMatch(/\u202E|[^\P{Cc}\n\t]/u)
  })
})

test('optional data that is missing leaves no gap and no "undefined"', () => {
  const { contractId, contractNumber, title } = mailSamples['contract.sent']
  const { paymentId, amount, description } = mailSamples['payment.requested']
  const bare = [
    render('set_password', { isInvited: true }),
    render('identity.verified', { userId: '1' }),
    render('contract.sent', { contractId, contractNumber, title }, 'ar'),
    render('payment.requested', { paymentId, amount, description }),
    renderMail({ kind: 'account_suspended', data: {}, reader: {}, company: { name: 'A' } }),
  ]
  for (const mail of bare) expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(/undefined|null|–/)
  expect(bare[0]?.text).toContain('Hello,')
})

test('times are printed in the zone of the reader, dates without any shift', () => {
  const contract = render('contract.sent', mailSamples['contract.sent'])
  expect(contract.text).toContain('2 December 2026 at 00:30 GMT+4')
  expect(render('contract.sent', mailSamples['contract.sent'], 'ar').text).toMatch(/ديسمبر 2026/)
  for (const timezone of ['Pacific/Honolulu', 'Pacific/Kiritimati', 'no/where'])
    expect(
      renderMail({ kind: 'invoice.issued', data: mailSamples['invoice.issued'], reader: { timezone }, company }).text,
    ).toContain('15 December 2026')
})

test('a list of reminders names each invoice, what is owed until when, where it is paid, and every currency', () => {
  const { subject, text } = renderSample('invoices.reminded', 'en')
  expect(subject).toBe('Reminder: 5 invoices, 1,300.500 OMR + 150.00 EUR')
  expect(text).toContain('Total balance due: 1,300.500 OMR\n150.00 EUR')
  expect(text).toContain(
    'Invoice INV-2026-00001 is overdue\nBalance due: 1,000.500 OMR\nDue: 15 November 2026\n' +
      'Payment reference: RF76 INV2 0260 0001\nhttps://client.example/invoices/1\n',
  )
  expect(text).toContain('Invoice INV-2026-00009 is due on 15 November 2026\nBalance due: 150.00 EUR\n')
  expect(text).toContain('and 2 more invoices')
})

test('an unknown language is written to in English', () => {
  const localeOf = (locale: string) =>
    renderMail({ kind: 'reset_password', data: mailSamples.reset_password, reader: { locale }, company }).locale
  for (const locale of ['de', '', 'constructor', 'en-US']) expect(localeOf(locale)).toBe('en')
  expect(localeOf('ar-OM')).toBe('ar')
})

test('a stranger cannot put a link into a mail to an address that nobody has proven', () => {
  const hostile = 'Win at https://evil.example/win or www.evil.example'
  const data = { firstName: hostile, projectName: hostile }
  const mails = [render('set_password', { ...data, isInvited: false }), render('confirm_project', data)]
  for (const mail of mails) {
    expect(mail.text).not.toMatch(/https:\/\/evil|evil\.example/)
    expect(mail.html).not.toMatch(/https:\/\/evil|evil\.example/)
  }
})

test('a name or subject never grows without bounds', () => {
  const mail = render('message.received', { ...mailSamples['message.received'], senderName: 'x'.repeat(5000) })
  expect(mail.subject.length).toBeLessThanOrEqual(200)
})

test('a link leads to the configured site whatever its path, and its secret follows from the row alone', () => {
  expect(mailLink({ path: '/projects/1' })).toBe('http://localhost:3000/portal/projects/1')
  expect(mailLink({ path: '//evil.example/x' })).toBe('http://localhost:3000/portal/evil.example/x')
  expect(new URL(mailLink({ path: 'https://evil.example/' })).host).toBe('localhost:3000')
  expect(mailLink({ path: '/admin/x?tab=1', site: 'backend' })).toMatch(/^http:\/\/localhost:\d+\/admin\/x\?tab=1$/)
  const id = '0192a0c0-0000-7000-8000-000000000001'
  const token = linkTokenFor(id)
  expect(mailLink({ path: '/verify-email', authTokenId: id })).toBe(
    `http://localhost:3000/portal/verify-email?token=${token}`,
  )
  expect(token).toMatch(/^[\w-]{43}$/)
  expect(linkTokenFor(id)).toBe(token)
  expect(linkTokenFor(id.replace(/1$/, '2'))).not.toBe(token)
  expect(hashLinkToken(token)).toMatch(/^[0-9a-f]{64}$/)
})
