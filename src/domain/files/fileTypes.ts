/**
 * The file types that the platform accepts and creates, by the MIME type of their bytes: their extensions, the one of
 * stored files first, and whether a browser may show them inline. All others are only ever downloaded.
 */
export const fileTypes = {
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jfif'], inline: true },
  'image/png': { extensions: ['png'], inline: true },
  'image/webp': { extensions: ['webp'], inline: true },
  'image/gif': { extensions: ['gif'], inline: true },
  'image/avif': { extensions: ['avif'], inline: true },
  'image/heic': { extensions: ['heic'], inline: true },
  'image/heif': { extensions: ['heif', 'hif'], inline: true },
  'application/pdf': { extensions: ['pdf'], inline: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extensions: ['docx'], inline: false },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['xlsx'], inline: false },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { extensions: ['pptx'], inline: false },
  'application/vnd.oasis.opendocument.text': { extensions: ['odt'], inline: false },
  'application/vnd.oasis.opendocument.spreadsheet': { extensions: ['ods'], inline: false },
  'application/vnd.oasis.opendocument.presentation': { extensions: ['odp'], inline: false },
  'text/plain': { extensions: ['txt', 'text', 'log', 'md'], inline: false },
  'text/csv': { extensions: ['csv'], inline: false },
  'application/zip': { extensions: ['zip'], inline: false },
  'video/mp4': { extensions: ['mp4'], inline: false },
  'audio/mpeg': { extensions: ['mp3'], inline: false },
} as const satisfies Record<string, { extensions: readonly [string, ...string[]]; inline: boolean }>

export type FileMimeType = keyof typeof fileTypes

export type FileExtension = (typeof fileTypes)[FileMimeType]['extensions'][0]

/** The accepted file types, by MIME type. */
export const acceptedFiles = Object.keys(fileTypes)

/** Whether files of this MIME type are accepted. */
export function isFileMimeType(mimeType: string): mimeType is FileMimeType {
  return Object.hasOwn(fileTypes, mimeType)
}

/** The extension of a stored file of this type. */
export function extensionOf(mimeType: FileMimeType): FileExtension {
  return fileTypes[mimeType].extensions[0]
}
