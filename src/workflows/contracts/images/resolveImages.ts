import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { projectImageBlock } from '../../../domain/contracts/contractImages.ts'
import { imageNameOf } from '../../../domain/contracts/imageName.ts'
import type { LexicalNode, LexicalState } from '../../../domain/contracts/lexical.ts'
import { env } from '../../../env.ts'
import { findNamedImage, type FoundImage } from './findImage.ts'
import { readImages } from './readImages.ts'
import { unknownImage } from './unknownImage.ts'

type Resolving = {
  req: PayloadRequest
  content: LexicalState
  /** Null for a template, which holds images of the company only. */
  projectId: string | null
}

/**
 * Replaces each image of Markdown by the editor's own node for the file that it names, and proves that all images of
 * the document can be printed. 400 as `readImages`; an address of another server is never opened.
 */
export async function resolveImages({ req, content, projectId }: Resolving): Promise<LexicalState> {
  const [root] = await resolved([content.root], { req, projectId })
  // The root is no image, so it is replaced by a root.
  const state = { root: root as LexicalState['root'] }
  await readImages({ req, content: state, projectId })
  return state
}

async function resolved(nodes: LexicalNode[], search: Omit<Resolving, 'content'>): Promise<LexicalNode[]> {
  const written: LexicalNode[] = []
  for (const node of nodes) {
    if (node.type === 'image') written.push(await nodeOf(node, search))
    else if (!node.children) written.push(node)
    else written.push({ ...node, children: await resolved(node.children, search) })
  }
  return written
}

async function nodeOf({ src, alt }: LexicalNode, search: Omit<Resolving, 'content'>): Promise<LexicalNode> {
  const address = typeof src === 'string' ? src : ''
  const name = imageNameOf({ src: address, origin: new URL(env.backendUrl).origin })
  const found = name && (await findNamedImage({ ...search, name }))
  if (!found) throw unknownImage({ image: address.slice(0, 200), projectId: search.projectId })
  return editorNode({ found, alt: typeof alt === 'string' && alt !== '' ? alt : (found.alt ?? '') })
}

/** As the editor itself writes it, so that it opens it again without a change. */
function editorNode({ found: { of, id }, alt }: { found: FoundImage; alt: string }): LexicalNode {
  const nodeId = randomBytes(12).toString('hex')
  if (of === 'media')
    return { type: 'upload', version: 3, format: '', id: nodeId, fields: { alt }, relationTo: 'media', value: id }
  const fields = { id: nodeId, blockName: '', blockType: projectImageBlock, file: id, alt }
  return { type: 'block', version: 2, format: '', fields }
}
