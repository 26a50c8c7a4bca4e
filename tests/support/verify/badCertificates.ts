import { Extension, KeyUsageFlags } from '../../../src/adapters/pki/x509.ts'
import { X509Certificate } from 'node:crypto'
import type { BadDocument, Corpus } from './corpus.ts'
import { preparedContract, signAsAgency, signAsClient } from './signedContract.ts'
import {
  agencyName,
  asAuthority,
  clientName,
  hour,
  makeAuthority,
  makeSigner,
  now,
  type TestSigner,
} from './signers.ts'
import { signedByOpenssl } from './tamper.ts'

/** Signatures that hold by themselves, by certificates that are not to be relied on. */
export async function badCertificates({ house, one }: Corpus): Promise<BadDocument[]> {
  const { authority, client, agency, trust } = house
  const { bytes } = await preparedContract()
  const by = async (key: TestSigner) => signAsClient({ bytes, key })
  const wished = async (wishes: Partial<Parameters<typeof makeSigner>[0]>) =>
    by(await makeSigner({ authority, ...clientName, ...wishes }))
  const [stranger, namesake] = [await makeAuthority('Stranger'), await makeAuthority()]
  const leaf = await makeSigner({ authority, ...clientName, name: 'Leaf', isAuthority: false })
  const subordinate = await makeSigner({ authority, name: 'Subordinate', email: 'ca@x.example', isAuthority: true })
  const listed = await house.listOf([{ serialNumber: client.serialNumber, revokedAt: new Date(now - hour) }])
  const revokedLater = await house.listOf([{ serialNumber: client.serialNumber, revokedAt: new Date(now) }])
  const extra = {
    ...client,
    chainDer: [...client.chainDer, new Uint8Array(new X509Certificate(stranger.certificatePem).raw)],
  }
  const usage = 'certificate_usage' as const
  return [
    {
      name: 'a certificate that had expired',
      bytes: await wished({ notBefore: now - 9 * hour, notAfter: now - hour }),
      reason: 'certificate_time',
    },
    {
      name: 'a certificate that was not valid yet',
      bytes: await wished({ notBefore: now + hour }),
      reason: 'certificate_time',
    },
    { name: 'a revoked certificate', bytes: one, trust: { ...trust, crls: [listed] }, reason: 'certificate_revoked' },
    {
      name: 'a certificate revoked later, and no trusted time',
      bytes: one,
      trust: { ...trust, crls: [revokedLater] },
      reason: 'certificate_revoked',
    },
    { name: 'a foreign authority', bytes: await wished({ authority: stranger }), reason: 'certificate_untrusted' },
    {
      name: 'a foreign authority of the same name',
      bytes: await wished({ authority: namesake }),
      reason: 'certificate_untrusted',
    },
    {
      name: 'a certificate by somebody who may only sign',
      bytes: await wished({ authority: asAuthority(leaf) }),
      reason: 'certificate_untrusted',
    },
    {
      name: 'a certificate by an authority below',
      bytes: await wished({ authority: asAuthority(subordinate) }),
      reason: 'certificate_untrusted',
    },
    { name: "the certificate of an authority as signer's", bytes: await wished({ isAuthority: true }), reason: usage },
    { name: 'a certificate for servers', bytes: await wished({ extended: '1.3.6.1.5.5.7.3.1' }), reason: usage },
    {
      name: 'a certificate for encryption',
      bytes: await wished({ usage: KeyUsageFlags.keyEncipherment }),
      reason: usage,
    },
    {
      name: 'a certificate that demands what nobody knows',
      bytes: await wished({ more: [new Extension('1.2.3.4.5', true, new Uint8Array([5, 0]))] }),
      reason: usage,
    },
    { name: 'a key of 1024 bits', bytes: await wished({ bits: 1024 }), reason: 'weak_algorithm' },
    {
      name: 'a signature by SHA-1',
      bytes: signedByOpenssl({ bytes: one, signer: client, options: ['-md', 'sha1'] }),
      reason: 'weak_algorithm',
    },
    { name: 'a signature without attributes', bytes: withoutAttributes(one, client), reason: 'signature_invalid' },
    { name: 'another certificate than the authority gave', bytes: await by(extra), reason: 'signature_unreadable' },
    { name: "the client's place signed by the agency", bytes: await by(agency), reason: 'signer_mismatch' },
    {
      name: "the agency's place signed by the client",
      bytes: await signAsAgency({ bytes: one, key: client }),
      reason: 'signer_mismatch',
    },
    {
      name: 'signed by another client',
      bytes: await wished({ name: 'Somebody', email: 'somebody@else.example' }),
      reason: 'signer_mismatch',
    },
    {
      name: 'signed in the future',
      bytes: await signAsClient({
        bytes,
        key: await makeSigner({ authority, ...clientName, notAfter: now + 999 * hour }),
        stamp: { signedAt: new Date(now + 99 * hour).toISOString() },
      }),
      reason: 'time_contradiction',
    },
    {
      name: 'a list of a foreign authority to go by',
      bytes: one,
      trust: { authorities: [stranger.certificatePem], crls: trust.crls ?? [] },
      reason: 'revocation_list_invalid',
    },
    {
      name: 'the agency by a foreign authority',
      bytes: await signAsAgency({ bytes: one, key: await makeSigner({ authority: stranger, ...agencyName }) }),
      reason: 'certificate_untrusted',
    },
  ]
}

function withoutAttributes(bytes: Uint8Array, signer: TestSigner): Buffer {
  return signedByOpenssl({ bytes, signer, options: ['-noattr'] })
}
