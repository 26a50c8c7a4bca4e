import type { CollectionConfig } from 'payload'
import { boundQuery } from '../hooks/shared/boundQuery.ts'
import { carryPage } from '../hooks/shared/carryPage.ts'
import { clampList } from '../hooks/shared/clampList.ts'
import { guardQuery } from '../hooks/shared/guardQuery.ts'
import { guardStatus } from '../hooks/shared/guardStatus.ts'
import { lockRowBeforeUpdate } from '../hooks/shared/lockRowBeforeUpdate.ts'
import { recordChange } from '../hooks/shared/recordChange.ts'
import { recordDeletion } from '../hooks/shared/recordDeletion.ts'
import { readShortWhere } from '../hooks/shared/readShortWhere.ts'
import { settleOrder } from '../hooks/shared/settleOrder.ts'
import { searchRelated } from '../hooks/shared/searchRelated.ts'
import { refuseStale } from '../hooks/shared/refuseStale.ts'
import { requireData } from '../hooks/shared/requireData.ts'
import { requireWhere } from '../hooks/shared/requireWhere.ts'
import { layoutFields } from '../src/fields/layoutFields.ts'
import { decorateFields } from '../src/fields/decorateFields.ts'
import { listRows } from '../src/http/listRows.ts'
import { stampFields } from './stampFields.ts'
import { collectionAccess } from '../src/access/payloadAccess.ts'
import type { Slug } from '../src/slugs.ts'

type Definition = Omit<CollectionConfig, 'access' | 'slug'> & { slug: Slug; audited?: boolean }

/**
 * Defines a collection of this platform: its access comes from the policy, and rows are locked before a change, so two
 * PATCHes of one row never lose each other's fields. Its status is guarded, every generic change is in the activity
 * log, and Payload's document locks are off unless requested.
 */
export function defineCollection({ audited = true, fields, hooks, ...definition }: Definition): CollectionConfig {
  return {
    lockDocuments: false,
    enableQueryPresets: definition.admin?.hidden !== true,
    ...definition,
    access: collectionAccess(definition.slug),
    endpoints: [...(definition.endpoints || []), listRows(definition.slug)],
    admin: {
      hideAPIURL: true,
      ...definition.admin,
      components: {
        beforeListTable: ['/src/admin/lists/EmptyList.tsx#EmptyList'],
        listMenuItems: ['/src/admin/lists/ExportItem.tsx#ExportItem'],
        ...definition.admin?.components,
        edit: {
          SaveButton: '/src/admin/save/SaveButton.tsx#SaveButton',
          ...definition.admin?.components?.edit,
        },
      },
    },
    fields: [...layoutFields(decorateFields(fields)), ...stampFields],
    hooks: {
      ...hooks,
      beforeOperation: [
        boundQuery,
        requireWhere,
        requireData,
        readShortWhere,
        searchRelated,
        clampList,
        guardQuery,
        carryPage,
        settleOrder,
        lockRowBeforeUpdate,
        ...(hooks?.beforeOperation ?? []),
        refuseStale,
      ],
      beforeChange: [guardStatus, ...(hooks?.beforeChange ?? [])],
      afterChange: [...(audited ? [recordChange] : []), ...(hooks?.afterChange ?? [])],
      afterDelete: [...(audited ? [recordDeletion] : []), ...(hooks?.afterDelete ?? [])],
    },
  }
}
