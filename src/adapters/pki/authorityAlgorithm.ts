/**
 * RSA with 3072 bits and SHA-256, PKCS #1 v1.5. Every PDF validator supports it, including older Adobe and NSS-based
 * ones; not all of them know ECDSA and PSS. 3072 bits hold beyond 2030 (NIST SP 800-57 part 1, ETSI TS 119 312).
 */
export const authorityAlgorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const
