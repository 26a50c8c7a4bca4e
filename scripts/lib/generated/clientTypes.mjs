import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../root.mjs'

export const clientTypesFile = 'client/src/generated/api.ts'

// These tools need TypeScript's own factory, which TypeScript 7 does not have: they are in the workspace, beside 5.
const tool = createRequire(path.join(root, 'client/package.json'))

/** The types of the HTTP API for `@alphazee/client`, from the OpenAPI document. */
export async function clientTypesText(document) {
  const { default: generate, astToString } = tool('openapi-typescript')
  const { factory } = tool('typescript')
  const blob = factory.createTypeReferenceNode('Blob')
  const nodes = await generate(structuredClone(document), {
    alphabetize: true,
    transform: ({ format }) => (format === 'binary' ? blob : undefined),
  })
  return `// Generated from the OpenAPI document: npm run generate\n\n${astToString(nodes)}`
}
