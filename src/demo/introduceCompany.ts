import type { DemoApi } from './demoApi.ts'

/** Fills in the company's data, so that documents look like an agency's. Values that are set stay unchanged. */
export async function introduceCompany({ admin }: { admin: DemoApi }): Promise<void> {
  const company = await admin.get('/globals/company')
  if (company.address || company.taxNumber) return
  await admin.post('/globals/company', {
    legalName: 'AlphaZee Digital LLC',
    address: 'Way 4021, Al Khuwair\nMuscat, Oman',
    taxNumber: 'OM1100999999',
    email: 'hello@agency.example',
    phone: '+968 2400 0000',
    website: 'https://agency.example',
    bankDetails: 'Bank of Examples\nIBAN OM00 0000 0000 0000 0000 000\nSWIFT EXAMOMRX',
  })
}
