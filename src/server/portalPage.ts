/** What scripts/lib/ensurePortalBuilt.mjs made: names of files. */
export type PortalBuild = { script: string; style: string }

type PortalPageArgs = { nonce: string; language: { tag: string; direction: string }; build: PortalBuild }

/** The page of the client portal. Only its own script runs in it. */
export function portalPage({ nonce, language, build }: PortalPageArgs): string {
  return `<!doctype html>
<html lang="${language.tag.slice(0, 2)}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>·</title>
<link rel="stylesheet" href="/portal/assets/${build.style}">
<script type="module" nonce="${nonce}" src="/portal/assets/${build.script}"></script>
</head>
<body>
<div id="portal"></div>
<noscript><p lang="en" dir="ltr">Turn on JavaScript to use the client portal.</p><p lang="ar" dir="rtl">فعّل JavaScript لاستخدام بوابة العملاء.</p></noscript>
</body>
</html>
`
}
