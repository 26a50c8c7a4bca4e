/** Names of the two signature fields that every signed contract has. */
export const signatureFields = { client: 'ClientSignature', agency: 'AgencySignature' } as const

export type SigningParty = keyof typeof signatureFields
