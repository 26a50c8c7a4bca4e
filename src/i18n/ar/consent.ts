import type { consent as english } from '../en/consent.ts'
import type { Translated } from '../types.ts'

export const consent: Translated<typeof english> = {
  text: 'لقد قرأت العقد رقم {contractNumber} وأوافق على كل ما ورد فيه. أوقّعه إلكترونيًا، وأقبل أن توقيعي الإلكتروني يلزمني كما يلزمني التوقيع بخط اليد. الوثيقة التي أوقّعها بصمتها الرقمية SHA-256 هي {documentSha256}.',
}
