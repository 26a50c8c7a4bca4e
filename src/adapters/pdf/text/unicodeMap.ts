const mostEntries = 100

/**
 * The map from a font's codes to their characters, for copying text (ISO 32000-1 §9.10.3). One entry per code, because
 * readers fail on ranges in which a code has several characters or none.
 */
export function unicodeMap(characters: (number[] | undefined)[]): string {
  const entries = characters.flatMap((points, code) => {
    const isCharacter = code > 0 && points !== undefined && points.length > 0
    return isCharacter ? [`<${hex(code)}> <${utf16(points)}>`] : []
  })
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += mostEntries) {
    const block = entries.slice(start, start + mostEntries)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [head, ...blocks, tail].join('\n')
}

const head = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange`

const tail = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`

const hex = (value: number): string => value.toString(16).padStart(4, '0')

function utf16(points: number[]): string {
  const units = String.fromCodePoint(...points)
  return Array.from({ length: units.length }, (_, index) => hex(units.charCodeAt(index))).join('')
}
