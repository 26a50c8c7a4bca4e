import type { LexicalNode, LexicalState } from './lexical.ts'

/** The editor's block for an image among the files of the project. An image of the company is an upload node. */
export const projectImageBlock = 'projectImage'

/** How many images a contract may hold, and how large each may be. `totalBytes` is what they add to its PDF. */
export const contractImageLimits = { count: 20, bytes: 10 * 1024 * 1024, totalBytes: 16 * 1024 * 1024 }

/** The types that a contract prints, by the MIME type of their bytes. */
export const contractImageTypes = ['image/jpeg', 'image/png', 'image/webp']

/** An image in a contract: one of the company (`media`), or a file of the project. */
export type ContractImage = { of: 'media' | 'file'; id: string; alt: string }

/** The image that a node of the editor stands for; null for any other node. */
export function contractImageOf(node: LexicalNode): ContractImage | null {
  const fields = isRecord(node['fields']) ? node['fields'] : {}
  const alt = typeof fields['alt'] === 'string' ? fields['alt'] : ''
  if (node.type === 'upload' && node['relationTo'] === 'media') return withId('media', node['value'], alt)
  if (node.type === 'block' && fields['blockType'] === projectImageBlock) return withId('file', fields['file'], alt)
  return null
}

/** The name of an image among those of a document. */
export function imageKey({ of, id }: Pick<ContractImage, 'of' | 'id'>): string {
  return `${of}:${id}`
}

/** All images of a document, in its order. */
export function contractImagesIn(state: LexicalState): ContractImage[] {
  const image = (node: LexicalNode) => {
    const found = contractImageOf(node)
    return found ? [found] : []
  }
  const walk = (node: LexicalNode): ContractImage[] => [...image(node), ...(node.children ?? []).flatMap(walk)]
  return walk(state.root)
}

/** A relationship is an id, or the row itself where it was populated. */
function withId(of: ContractImage['of'], value: unknown, alt: string): ContractImage | null {
  const id = isRecord(value) ? value['id'] : value
  return typeof id === 'string' ? { of, id, alt } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
