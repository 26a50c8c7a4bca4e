export type ZipFamily = 'docx' | 'xlsx' | 'pptx' | 'odf' | 'zip' | 'other'

/**
 * What an archive is by its names. `other` is a ZIP-based format that is not accepted: macros, Java, Android, books.
 */
export function zipFamilyOf(names: ReadonlySet<string>): ZipFamily {
  if ([...names].some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return 'other'
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return 'docx'
    if (names.has('xl/workbook.xml')) return 'xlsx'
    if (names.has('ppt/presentation.xml')) return 'pptx'
    return 'other'
  }
  if (names.has('mimetype')) return names.has('content.xml') && names.has('META-INF/manifest.xml') ? 'odf' : 'other'
  if (names.has('META-INF/MANIFEST.MF') || names.has('AndroidManifest.xml')) return 'other'
  return 'zip'
}
