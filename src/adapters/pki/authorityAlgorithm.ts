/**
 * RSA with 3072 bits and SHA-256, PKCS #1 v1.5: what every PDF validator checks, older Adobe and NSS-based ones included, where ECDSA and PSS are not
 * known to all of them; 3072 bits hold beyond 2030 (NIST SP 800-57 part 1, ETSI TS 119 312).
 */
export const AUTHORITY_ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const
