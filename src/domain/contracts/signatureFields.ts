/** The names of the two signature fields in every signed contract. */
export const signatureFields = { client: 'ClientSignature', agency: 'AgencySignature' } as const

export type SigningParty = keyof typeof signatureFields
