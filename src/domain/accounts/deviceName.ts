import type { Translate } from '../../i18n/types.ts'

/** The first match names the browser. Browsers that also carry another's name come before it. */
const browsers: [pattern: RegExp, name: string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPT|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]

const systems: [pattern: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\b(?:Macintosh|Mac OS X)\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

type Agent = { userAgent: string | null; t: Translate }

/** A user agent in words its owner recognises: `Firefox on Windows`. For display only, never for decisions. */
export function deviceName({ userAgent, t }: Agent): string {
  const agent = userAgent?.slice(0, 500) ?? ''
  const browser = nameOf({ names: browsers, agent })
  const system = nameOf({ names: systems, agent })
  if (browser && system) return t('sessions.device', { browser, system })
  return browser ?? system ?? /^[A-Za-z][\w.-]{0,39}/.exec(agent)?.[0] ?? t('sessions.unknownDevice')
}

function nameOf({ names, agent }: { names: [RegExp, string][]; agent: string }): string | undefined {
  return names.find(([pattern]) => pattern.test(agent))?.[1]
}
