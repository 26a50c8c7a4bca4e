import type { Block } from 'payload'
import { contractImageTypes, projectImageBlock as slug } from '../src/domain/contracts/contractImages.ts'
import { decorateFields } from '../src/fields/decorateFields.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** An image among the files of a project, in the text of its contract. Images of the company are the editor's uploads. */
export const projectImageBlock: Block = {
  slug,
  labels: {
    singular: labelFor('collections.contracts.projectImage'),
    plural: labelFor('collections.contracts.projectImages'),
  },
  fields: decorateFields([
    {
      name: 'file',
      type: 'relationship',
      relationTo: 'project-files',
      required: true,
      filterOptions: { kind: { equals: 'project' }, mimeType: { in: contractImageTypes } },
    },
    { name: 'alt', type: 'text', maxLength: 200, label: labelFor('collections.contracts.imageAlt') },
  ]),
}
