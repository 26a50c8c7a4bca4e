export type FileKind = 'image' | 'pdf' | 'zip' | 'office' | 'media' | 'text'

export type AllowedType = {
  mimeType: string
  /** What the platform gives its own name for the file. */
  extension: string
  /** What a client's name for it may end in. */
  extensions: readonly string[]
  kind: FileKind
}

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

/** Every type of file that the platform takes. Only images and PDF are ever shown in place, all others are downloaded. */
export const allowedTypes: readonly AllowedType[] = [
  { mimeType: 'image/jpeg', extension: 'jpg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], kind: 'image' },
  { mimeType: 'image/png', extension: 'png', extensions: ['png', 'apng'], kind: 'image' },
  { mimeType: 'image/webp', extension: 'webp', extensions: ['webp'], kind: 'image' },
  { mimeType: 'image/gif', extension: 'gif', extensions: ['gif'], kind: 'image' },
  { mimeType: 'image/avif', extension: 'avif', extensions: ['avif', 'avifs'], kind: 'image' },
  { mimeType: 'application/pdf', extension: 'pdf', extensions: ['pdf'], kind: 'pdf' },
  { mimeType: `${OOXML}.wordprocessingml.document`, extension: 'docx', extensions: ['docx'], kind: 'office' },
  { mimeType: `${OOXML}.spreadsheetml.sheet`, extension: 'xlsx', extensions: ['xlsx'], kind: 'office' },
  { mimeType: `${OOXML}.presentationml.presentation`, extension: 'pptx', extensions: ['pptx'], kind: 'office' },
  { mimeType: `${ODF}.text`, extension: 'odt', extensions: ['odt'], kind: 'office' },
  { mimeType: `${ODF}.spreadsheet`, extension: 'ods', extensions: ['ods'], kind: 'office' },
  { mimeType: `${ODF}.presentation`, extension: 'odp', extensions: ['odp'], kind: 'office' },
  { mimeType: 'application/zip', extension: 'zip', extensions: ['zip'], kind: 'zip' },
  { mimeType: 'video/mp4', extension: 'mp4', extensions: ['mp4', 'm4v'], kind: 'media' },
  { mimeType: 'audio/mpeg', extension: 'mp3', extensions: ['mp3'], kind: 'media' },
  { mimeType: 'text/csv', extension: 'csv', extensions: ['csv'], kind: 'text' },
  { mimeType: 'text/plain', extension: 'txt', extensions: ['txt', 'text', 'log', 'md'], kind: 'text' },
]

/** The type with this media type, if it is taken. */
export function allowedType(mimeType: string | undefined): AllowedType | undefined {
  return allowedTypes.find((type) => type.mimeType === mimeType)
}
