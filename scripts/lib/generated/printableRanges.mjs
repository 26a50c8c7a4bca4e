import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { format } from 'prettier'
import { allFallbackFaces } from '../../../src/adapters/pdf/text/fallbackFamilies.ts'
import { facesFor, faceFile } from '../../../src/adapters/pdf/text/faces.ts'
import { openFallbackFace } from '../../../src/adapters/pdf/text/openFallbackFace.ts'

export const rangesFile = 'src/domain/print/printableRanges.ts'

/** Signs that differ only by colour, which a black document does not show. */
const colored = [0x1f534, 0x1f535, 0x1f7e0, 0x1f7e1, 0x1f7e2, 0x1f7e3, 0x1f7e4, ...range(0x1f7e5, 0x1f7eb)]

/**
 * The characters that document fonts can print. Fonts are opened only if they differ from those the file was made from.
 */
export async function rangesText(before) {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const fonts = Object.keys(packages).filter((name) => /\/@(expo-google-fonts|fontsource(-variable)?)\//.test(name))
  const madeFrom = fonts.map((name) => `${name.split('node_modules/').pop()}@${packages[name].version}`)
  if (before?.includes(madeFromLine(madeFrom))) return before
  const characters = new Set(facesFor({ family: 'serif' }).flatMap((face) => create(faceFile(face)).characterSet))
  for (const face of allFallbackFaces())
    for (const one of (await openFallbackFace(face)).characters) characters.add(one)
  for (const one of colored) characters.delete(one)
  const text = `// Made by \`npm run generate\` from the fonts of documents. Not to be edited.
${madeFromLine(madeFrom)}
/** Ranges of characters that a document can print: the gap before each and its length, in base 36. */
export const printableRanges = \`
${lines(rangesOf([...characters].sort((one, other) => one - other)))}
\`
`
  return format(text, { parser: 'typescript', semi: false, singleQuote: true, printWidth: 120 })
}

const madeFromLine = (fonts) => `// ${fonts.join(' ')}`

function rangesOf(sorted) {
  const numbers = []
  let end = 0
  for (let at = 0; at < sorted.length;) {
    const first = sorted[at]
    let length = 1
    while (sorted[at + length] === first + length) length += 1
    numbers.push((first - end).toString(36), length.toString(36))
    end = first + length
    at += length
  }
  return numbers
}

function lines(numbers) {
  const result = ['']
  for (const number of numbers) {
    if (result.at(-1).length + number.length > 118) result.push('')
    result[result.length - 1] += `${result.at(-1) === '' ? '' : ' '}${number}`
  }
  return result.join('\n')
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
