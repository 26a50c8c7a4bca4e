import { fileTypes } from './fileTypes.ts'
import { nameEnding } from './nameEnding.ts'

/** Image types of cameras and programs that the platform does not accept. */
const otherImages = ['jpe', 'jp2', 'bmp', 'tif', 'tiff', 'heics', 'heifs']

/**
 * Extensions that systems run, load or show as a page, without those that honest names often end in, such as
 * `example.com`. Full names are listed too, without their dot: `.htaccess`.
 */
const active = new Set(
  (
    'htm html xht xhtm xhtml shtml mht mhtml svg svgz xml xsl xslt hta htc ' +
    'js mjs cjs jse jsx ts tsx vbs vbe wsc wsf wsh sct ps1 psm1 psd1 bat cmd exe scr msi msp msc dll sys ocx cpl pif lnk ' +
    'url scf reg gadget appref-ms chm hlp jar jnlp apk aab ipa dmg pkg deb rpm appimage ' +
    'sh bash zsh csh ksh fish php php3 php4 php5 php7 php8 phtml phar asp aspx ashx asmx jsp jspx cgi pl ' +
    'py pyc pyw rb lua tcl dylib elf bin wasm swf xap docm dotm xlsm xltm xlam xll pptm potm ppam ppsm sldm rtf ps eps ' +
    'iso img vhd vhdx cab rar 7z gz tgz bz2 xz zst tar htaccess htpasswd makefile'
  ).split(' '),
)

const byEnding = new Map<string, string[]>()
for (const [mimeType, { extensions }] of Object.entries(fileTypes)) {
  for (const extension of extensions) byEnding.set(extension, [...(byEnding.get(extension) ?? []), mimeType])
}

/** Whether an extension belongs to a picture of any type. */
export function isImageEnding(ending: string): boolean {
  return otherImages.includes(ending) || (byEnding.get(ending) ?? []).some((mimeType) => mimeType.startsWith('image/'))
}

/** The MIME types of an extension, `active` if systems run it, `nothing` for all others. */
export type NameClaims = readonly string[] | 'active' | 'nothing'

/** What a name claims about its file. */
export function nameClaims(name: string): { ending: string; claims: NameClaims } {
  const ending = nameEnding(name)
  if (active.has(ending === '' ? name.toLowerCase() : ending)) return { ending, claims: 'active' }
  return { ending, claims: byEnding.get(ending) ?? 'nothing' }
}
