/** The README of an evidence archive, for a lawyer. Its layout and commands are in `evidenceReadme`. */
export const evidence = {
  title: 'Evidence of contract {contractNumber}',
  contractTitle: 'Title: {title}',
  agency: 'Agency: {company}',
  madeAt: 'Made at {at} for {reader, select, admin {the agency} other {the client}}.',
  times: 'Times on this page are in the time zone {timezone}. Times in the other files are UTC.',
  original: 'the contract as it was sent to be signed; never changed since',
  signed: 'the same bytes, with the certificate of completion and the digital signatures after them',
  notSigned:
    'There is no documents/signed.pdf yet: the signatures are recorded, and the signed document is still being made.',
  signaturesFile: 'who signed, how their address and identity were proven, when, from where, by which consent',
  consentFile: 'the text that was agreed to, byte for byte',
  certificatesFile: "each signer's certificate, the authority that issued it, its revocation list",
  auditFile: 'what was done to the contract, and the chain that keeps it from being rewritten',
  manifestFile: 'all of this for machines; SHA256SUMS has the digest of each file',
  proofs: 'What this proves',
  'proofs.document':
    'Which document was signed. signed.pdf begins with the very bytes of original.pdf, whose SHA-256 is named in the consent,\nin the signature record and in the audit entries of sending and signing.',
  'proofs.unchanged':
    'That nothing in the signed document was changed afterwards: a digital signature covers its bytes.',
  'proofs.signer':
    'Who signed, as far as the platform proved it: control of an email address, an identity check by the agency, and a\ncertificate that was issued in that name for this one signature.',
  'proofs.time':
    'When: by the clock of the platform, and by an independent authority where a time-stamp is named below.',
  'proofs.history':
    'That the history of the contract was not rewritten since it was written: each entry is a link of a chain of hashes. Whoever holds\na later head of the chain, such as one printed in another contract, can check that this archive belongs to the same chain.',
  limits: 'What this does not prove',
  'limits.authority':
    "The certificates come from {company}'s own authority, not from a qualified trust service. Whether the signatures are\n“advanced” under the law that applies is for a lawyer to say; they are not “qualified” ones.",
  'limits.identity': 'The identity check was made by people of the agency from pictures of documents.',
  'limits.otherEntries':
    'Entries about other contracts are in the chain by their digests only. What they say cannot be read here.',
  'limits.chainEnd':
    'A chain alone does not show that its end was cut off. Compare its head with one that was kept elsewhere.',
  'limits.clock':
    "Signatures without a time-stamp of an authority (see below) have their time from the platform's clock only.",
  signatures: 'Signatures',
  noSignatures: 'None yet.',
  steps: 'How to check it',
  'steps.all':
    "Everything at once, offline, with the platform's own program; then by the authority that you know, and against the head that the signed document prints:",
  'steps.files': 'Nothing in this folder was damaged:',
  'steps.beginning': 'The signed document begins with the one that was sent (both lines show the same digest):',
  'steps.consent': 'The consent is the one in signatures.json (consentSha256):',
  'steps.pdf':
    'The digital signatures, after importing the authority that you trust (compare its certificate with the agency first):',
  'steps.certificate': "A signer's certificate at the time of its use, and what was revoked:",
  'steps.entry': 'An entry (here the first one) has the digest that stands in audit/chain.txt at its place:',
  'steps.link':
    "A link's hash is of its place, the hash before it and its digest. From the first line of chain.txt to the last this gives the head:",
  head: 'The head of the chain',
  headAt: 'as of {at}. Original: {sha256}',
} as const
