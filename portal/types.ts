import type { Answer, Document } from './api.ts'
import type { Shallow } from './state/shallow.ts'

// What several parts of the portal are given, as the API's own document has it.

export type Company = Answer<'/company', 'get'>

export type User = Document<'users'>

export type Project = Shallow<Document<'projects'>>

export type Contract = Shallow<Answer<'/contracts/{id}', 'get'>>

export type Invoice = Shallow<Document<'invoices'>>

/** The invoice of a mailed link. */
export type OpenInvoiceDetails = Answer<'/payments/invoices/open', 'post'>

export type Message = Shallow<Document<'messages'>>

export type Notification = Shallow<Document<'notifications'>>

export type StoredFile = Pick<Document<'project-files'>, 'id' | 'path' | 'filename' | 'mimeType'>
