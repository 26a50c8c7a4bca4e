/** Why an identity document is rejected: the label for the reviewer, the text for the client. */
export const identityReasons = {
  'blurred.label': 'Blurred',
  'blurred.text': 'The image is blurred. Please take a sharp photo of the document in good light.',
  'cut.label': 'Image cropped',
  'cut.text': 'Part of the document is missing. Please send a photo that shows all four corners.',
  'expired.label': 'Expired',
  'expired.text': 'The document has expired. Please send a valid one.',
  'name.label': 'Name doesn’t match',
  'name.text':
    'The name on the document doesn’t match your account. Please correct your profile or send your own document.',
  'sides.label': 'Same side uploaded twice',
  'sides.text': 'One side of the document is missing. Please send both the front and the back.',
  'signature.label': 'Signature doesn’t match',
  'signature.text': 'The signature doesn’t match the document. Please sign the same way as on your document.',
  'document.label': 'Document not accepted',
  'document.text': 'We can’t accept this document. Please send an identity card, a passport or a residence permit.',
} as const
