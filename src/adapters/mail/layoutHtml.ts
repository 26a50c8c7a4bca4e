import { escapeAttribute, escapeText } from 'entities/escape'
import { languages } from '../../i18n/languages.ts'
import { subjectLine } from './cleanText.ts'
import type { LayoutParts } from './layoutText.ts'
import { inlineLogo } from './inlineLogo.ts'
import { mailStyle } from './mailStyle.ts'
import type { MailEntry, MailFacts } from './mailContent.ts'
import type { MailCompany } from './types.ts'
import { webAddress } from './webAddress.ts'

const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans Arabic',Tahoma,Arial,sans-serif"

/** The HTML part: one column of tables with inline styles, readable right to left, without scripts or remote fonts. */
export function layoutHtml({ content, greeting, company, locale, why, unsubscribe }: LayoutParts): string {
  const { heading, paragraphs, facts = [], quote, entries = [], more, button, notes = [] } = content
  const { direction } = languages[locale]
  const start = direction === 'rtl' ? 'right' : 'left'
  const body = [
    `<h1 class="ink" style="margin:0 0 20px;font-size:22px;line-height:1.35;font-weight:600;color:#14171d">${inline(heading)}</h1>`,
    ...[greeting, ...paragraphs].filter((text) => text !== undefined).map(paragraph),
    facts.length > 0 ? factTable(facts, start) : '',
    quote === undefined ? '' : quoteBlock(quote, start),
    entries.length > 0 ? entryList(entries, start) : '',
    more === undefined ? '' : paragraph(more),
    button === undefined ? '' : buttonBlock(button, start),
    ...notes.map(note),
  ]
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeText(subjectLine(content.subject))}</title>
<style>${mailStyle}</style>
</head>
<body class="page" dir="${direction}" style="margin:0;padding:0;background:#f3f4f7;-webkit-text-size-adjust:100%">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f4f7">
<tr><td align="center" style="padding:32px 0">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;table-layout:fixed;overflow-wrap:anywhere;word-break:break-word;${font}">
<tr><td class="edge" align="${start}" style="padding:0 32px 20px">${letterhead(company)}</td></tr>
<tr><td class="card pad" align="${start}" style="padding:36px 32px;background:#ffffff;border:1px solid #e2e5eb;border-radius:10px;text-align:${start}">
${body.filter(Boolean).join('\n')}
</td></tr>
<tr><td class="soft edge" align="${start}" style="padding:20px 32px;font-size:13px;line-height:1.6;color:#5c6472;text-align:${start}">${footer({ company, why, unsubscribe })}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** Escaped, with the isolates of right-to-left texts as `<bdi>`, so that a Latin name keeps its own direction. */
function inline(text: string): string {
  return escapeText(text)
    .replace(/\u2068/g, '<bdi>')
    .replace(/\u2069/g, '</bdi>')
}

function lines(text: string): string {
  return text.split('\n').map(inline).join('<br>')
}

function paragraph(text: string): string {
  return `<p class="ink" style="margin:0 0 16px;font-size:16px;line-height:1.6;color:#2a2f3a">${lines(text)}</p>`
}

function note(text: string): string {
  return `<p class="soft" style="margin:16px 0 0;font-size:14px;line-height:1.6;color:#5c6472">${lines(text)}</p>`
}

function factTable(facts: MailFacts, start: string): string {
  const cell = 'padding:10px 0;font-size:15px;line-height:1.5;border-top:1px solid #e2e5eb;vertical-align:top'
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><td class="soft rule" width="38%" align="${start}" style="${cell};color:#5c6472">${inline(label)}</td>` +
      `<td class="ink rule" align="${start}" style="${cell};color:#14171d;font-weight:600"><bdi>${lines(value)}</bdi></td></tr>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;table-layout:fixed">${rows.join('')}</table>`
}

function quoteBlock(text: string, start: string): string {
  return (
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;table-layout:fixed"><tr>` +
    `<td class="quote ink" dir="auto" align="${start}" style="padding:14px 18px;background:#f3f4f7;border-${start}:3px solid #b6bdc9;font-size:15px;line-height:1.6;color:#2a2f3a">` +
    `${lines(text)}</td></tr></table>`
  )
}

function buttonBlock({ label, href }: { label: string; href: string }, start: string): string {
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" align="${start}" style="margin:8px 0 8px"><tr>` +
    `<td class="button" style="background:#14171d;border-radius:6px"><a href="${escapeAttribute(href)}" style="display:inline-block;padding:13px 26px;font-size:16px;font-weight:600;color:#ffffff;text-decoration:none">${inline(label)}</a></td>` +
    `</tr></table><div style="clear:both;line-height:1px;font-size:1px">&nbsp;</div>`
  )
}

function entryList(entries: readonly MailEntry[], start: string): string {
  const rows = entries.map(
    ({ title, facts = [], detail, href }) =>
      `<tr><td class="rule" align="${start}" style="padding:14px 0;border-top:1px solid #e2e5eb">` +
      `<a href="${escapeAttribute(href)}" class="ink" style="font-size:16px;line-height:1.5;font-weight:600;color:#14171d">${inline(title)}</a>` +
      facts.map((fact) => factLine(fact, start)).join('') +
      (detail === undefined
        ? ''
        : `<div class="soft" dir="auto" align="${start}" style="padding-top:4px;font-size:15px;line-height:1.6;color:#5c6472">${lines(detail)}</div>`) +
      `</td></tr>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;table-layout:fixed">${rows.join('')}</table>`
}

function factLine({ label, value }: MailFacts[number], start: string): string {
  return (
    `<div class="soft" align="${start}" style="padding-top:4px;font-size:15px;line-height:1.6;color:#5c6472">` +
    `${inline(label)}: <bdi>${lines(value)}</bdi></div>`
  )
}

/** A logo stands on white in the dark too: most are drawn for paper. */
function letterhead({ name, logoUrl }: MailCompany): string {
  const logo = logoUrl === inlineLogo ? logoUrl : webAddress(logoUrl)
  if (logo !== undefined)
    return `<img class="logo" src="${escapeAttribute(logo)}" alt="${escapeAttribute(name)}" height="36" style="display:block;height:36px;border:0">`
  return `<span class="ink" style="font-size:18px;font-weight:700;color:#14171d"><bdi>${inline(name)}</bdi></span>`
}

function footer({ company, why, unsubscribe }: Pick<LayoutParts, 'company' | 'why' | 'unsubscribe'>): string {
  const { name, address, website } = company
  const site = webAddress(website)
  const parts = [
    `<strong><bdi>${inline(name)}</bdi></strong>`,
    address && `<bdi>${lines(address)}</bdi>`,
    site && footerLink(site, `<bdi dir="ltr">${escapeText(site)}</bdi>`),
    inline(why),
    unsubscribe && footerLink(unsubscribe.href, inline(unsubscribe.label)),
  ]
  return parts.filter(Boolean).join('<br>')
}

function footerLink(href: string, label: string): string {
  return `<a href="${escapeAttribute(href)}" class="soft" style="color:#5c6472">${label}</a>`
}
