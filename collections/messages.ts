import type { CollectionConfig } from 'payload'
import { systemOnly } from '../src/access/fieldAccess.ts'
import { optionsOf } from '../src/fields/optionsOf.ts'
import { mount } from '../src/http/defineEndpoint.ts'
import { messageEndpoints } from '../endpoints/messages/index.ts'
import { ownershipField, systemField } from '../src/fields/systemField.ts'
import { senderNames, senderNameSql } from '../src/workflows/messages/senderNames.ts'
import { defineCollection } from './defineCollection.ts'
import { groups } from './groups.ts'
import { labelFor } from '../src/i18n/translator.ts'

/** A message on a project. Without a recipient it is for all admins; the receipts say who has read it. */
export const messages: CollectionConfig = defineCollection({
  slug: 'messages',
  labels: { singular: labelFor('collections.messages.singular'), plural: labelFor('collections.messages.plural') },
  admin: {
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'project', 'sender', 'recipient', 'type', 'createdAt'],
    listSearchableFields: ['subject', 'content', 'project', 'sender'],
    group: groups.work,
  },
  defaultSort: '-createdAt',
  audited: false,
  indexes: [
    { fields: ['project', 'createdAt'] },
    { fields: ['thread', 'createdAt'] },
    { fields: ['sender', 'createdAt'] },
    { fields: ['recipient', 'createdAt'] },
  ],
  endpoints: mount({ base: '/messages', endpoints: messageEndpoints }),
  fields: [
    ownershipField({ name: 'project', type: 'relationship', relationTo: 'projects', required: true, index: true }),
    ownershipField({ name: 'client', type: 'relationship', relationTo: 'users', required: true, index: true }),
    systemField({ name: 'thread', type: 'relationship', relationTo: 'messages', index: true }),
    systemField({ name: 'parent', type: 'relationship', relationTo: 'messages' }),
    ownershipField({ name: 'sender', type: 'relationship', relationTo: 'users', required: true, index: true }),
    // A client may not read the agency's accounts, but needs the sender's name.
    {
      name: 'senderName',
      type: 'text',
      virtual: true,
      // By the message's id, because `select` may leave the sender out.
      hooks: {
        afterRead: [
          ({ originalDoc, data, req }) => {
            const id: unknown = originalDoc?.id ?? data?.['id']
            return typeof id === 'string' ? senderNames(req).load(id) : null
          },
        ],
      },
      // The same in the statement of a read that Payload does not do.
      custom: { readSql: senderNameSql },
      access: systemOnly,
      admin: { hidden: true },
    },
    ownershipField({ name: 'recipient', type: 'relationship', relationTo: 'users', index: true }),
    { name: 'subject', type: 'text', maxLength: 200 },
    { name: 'content', type: 'textarea', required: true, maxLength: 20_000 },
    {
      name: 'type',
      type: 'select',
      required: true,
      defaultValue: 'general',
      options: optionsOf(['general', 'update', 'feedback', 'invoice', 'milestone', 'urgent']),
    },
    { name: 'attachments', type: 'relationship', relationTo: 'project-files', hasMany: true, maxRows: 20 },
    systemField({ name: 'readAt', type: 'date' }),
    // Hidden with its project until the owner of the address confirms it.
    systemField({ name: 'withheldAt', type: 'date', hidden: true, admin: { hidden: true } }),
  ],
})
