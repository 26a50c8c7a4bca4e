import { type ContractImage, imageKey } from '../../../domain/contracts/contractImages.ts'
import { paper } from '../flow/createSheet.ts'
import type { Item } from '../flow/item.ts'
import { pictureItem } from '../flow/picture.ts'
import type { BlockContext } from './context.ts'

/** No image is higher, so that one always fits on a page with the line that announces it. */
const maxHeight = (paper.height - paper.top - paper.bottom) * 0.8

/** An image of the document, as wide as its column at most, with its description for those who do not see it. */
export function imageItems(image: ContractImage, { sheet, width, gap, images }: BlockContext): Item[] {
  const picture = images[imageKey(image)]
  if (!picture) throw new Error(`The image ${imageKey(image)} was not read.`)
  const item = pictureItem({ sheet, picture, maxWidth: width, maxHeight, width, gap })
  return [
    {
      ...item,
      draw: (left, top) => {
        sheet.doc.markContent('Figure', { alt: sheet.printable(image.alt) })
        item.draw(left, top)
        sheet.doc.endMarkedContent()
      },
    },
  ]
}
