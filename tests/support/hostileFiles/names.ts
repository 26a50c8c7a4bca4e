/** Misleading names and their cleaned form, which is shown and never used as a path. */
export const hostileNames: [given: string, kept: string][] = [
  ['../../../../etc/passwd.txt', 'passwd.txt'],
  ['..\\..\\windows\\system32\\evil.txt', 'evil.txt'],
  ['/etc/cron.d/evil.txt', 'evil.txt'],
  ['C:\\Users\\admin\\evil.txt', 'evil.txt'],
  ['file:///etc/evil.txt', 'evil.txt'],
  ['a\r\nSet-Cookie: x=y.txt', 'a%0D%0ASet-Cookie_ x=y.txt'],
  ['a\u0085b.txt', 'ab.txt'],
  ['\u202etxt.exe.txt', 'txt.exe.txt'],
  ['invoice\u2066\u202efdp\u2069.txt', 'invoicefdp.txt'],
  ['a\u200b\u200e\u200f\ufeff\u2060.txt', 'a.txt'],
  ['a\u2028b\u2029c.txt', 'abc.txt'],
  ['.htaccess.txt', 'htaccess.txt'],
  ['...a.txt', 'a.txt'],
  ['CON.txt', 'CON.txt'],
  ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
  ['"; rm -rf ~; ".txt', '"; rm -rf ~; ".txt'],
  ['$(id).txt', '$(id).txt'],
  ["'; DROP TABLE users; --.txt", "'; DROP TABLE users; --.txt"],
  ['عقد ١.txt', 'عقد ١.txt'],
  [`${'a'.repeat(5000)}.txt`, `${'a'.repeat(196)}.txt`],
  [`${'😀'.repeat(300)}.txt`, `${'😀'.repeat(98)}.txt`],
]

/** One file outside of the platform's folders, in every way in which it can be written. */
export function traversals(target: string): string[] {
  const ups = [
    '..',
    '%2e%2e',
    '.%2e',
    '%2E.',
    '%252e%252e',
    '..%00',
    '%c0%ae%c0%ae',
    '%e0%80%ae%e0%80%ae',
    '%uff0e%uff0e',
    '．．',
    '..;',
    '..\\',
  ]
  const slashes = ['/', '%2f', '%5c', '\\', '%252f', '%c0%af', '%e0%80%af', '//', '/./', '%2f%2f']
  return ups.flatMap((up) =>
    slashes.flatMap((slash) => [`${up}${slash}`.repeat(6) + target, `general/${`${up}${slash}`.repeat(6)}${target}`]),
  )
}
