/** The first that matches names the browser: those that call themselves by another's name as well come before it. */
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

/** A user agent in words that its owner recognises: `Firefox on Windows`. Other programs by their own name; for people, not for decisions. */
export function deviceName(userAgent: string | null): string {
  const agent = userAgent?.slice(0, 500) ?? ''
  const browser = nameOf({ names: browsers, agent })
  const system = nameOf({ names: systems, agent })
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? /^[A-Za-z][\w.-]{0,39}/.exec(agent)?.[0] ?? 'Unknown device'
}

function nameOf({ names, agent }: { names: [RegExp, string][]; agent: string }): string | undefined {
  return names.find(([pattern]) => pattern.test(agent))?.[1]
}
