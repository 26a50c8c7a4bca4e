/** The most common reasons to reject an identity document. The catalogue has the texts: `identityReasons.<reason>`. */
export const identityReasons = ['blurred', 'cut', 'expired', 'name', 'sides', 'signature', 'document'] as const
