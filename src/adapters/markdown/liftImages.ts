import type { LexicalNode } from '../../domain/contracts/lexical.ts'

/**
 * A block of text whose images stand on lines of their own, as the editor has them: the text before, the image, the
 * text after. An image inside a link is an image.
 */
export function liftImages(block: LexicalNode): LexicalNode[] {
  const children = withoutLinks(block.children ?? [])
  if (!children.some(isImage)) return [block]
  const lifted: LexicalNode[] = []
  let text: LexicalNode[] = []
  const close = () => {
    if (text.some(({ type, text: words }) => type !== 'linebreak' && words?.trim() !== ''))
      lifted.push({ ...block, children: text })
    text = []
  }
  for (const child of children) {
    if (!isImage(child)) {
      text.push(child)
      continue
    }
    close()
    lifted.push(child)
  }
  close()
  return lifted
}

/** The same for an entry of a list, which holds its images beside its text. */
export function withoutLinks(nodes: LexicalNode[]): LexicalNode[] {
  return nodes.flatMap((node) => {
    const children = node.children ?? []
    return node.type === 'link' && children.some(isImage) ? liftedLink(node, children) : [node]
  })
}

function liftedLink(link: LexicalNode, children: LexicalNode[]): LexicalNode[] {
  return children.map((child) => (isImage(child) ? child : { ...link, children: [child] }))
}

const isImage = ({ type }: LexicalNode): boolean => type === 'image'
