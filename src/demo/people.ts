/** A dozen clients from many places, with realistic names. */
export type DemoPerson = {
  /** What the client's address begins with. */
  mailbox: string
  firstName: string
  lastName: string
  company: string
  locale: 'en' | 'ar'
  timezone: string
  currency: string
}

export const demoClients: readonly DemoPerson[] = [
  {
    mailbox: 'sara.haddad',
    firstName: 'Sara',
    lastName: 'Haddad',
    company: 'Haddad Interiors',
    locale: 'en',
    timezone: 'Asia/Muscat',
    currency: 'OMR',
  },
  {
    mailbox: 'salim.albalushi',
    firstName: 'سالم',
    lastName: 'البلوشي',
    company: 'شركة النور للتجارة',
    locale: 'ar',
    timezone: 'Asia/Muscat',
    currency: 'OMR',
  },
  {
    mailbox: 'jonas.lindqvist',
    firstName: 'Jonas',
    lastName: 'Lindqvist',
    company: 'Nordljus AB',
    locale: 'en',
    timezone: 'Europe/Stockholm',
    currency: 'EUR',
  },
  {
    mailbox: 'aiko.tanaka',
    firstName: 'Aiko',
    lastName: 'Tanaka',
    company: 'Tanaka Ceramics',
    locale: 'en',
    timezone: 'Asia/Tokyo',
    currency: 'JPY',
  },
  {
    mailbox: 'mf.vasconcelos',
    firstName: 'Maria Fernanda',
    lastName: 'de Albuquerque e Vasconcelos',
    company: 'Vasconcelos, Albuquerque & Filhos Consultoria Internacional Ltda.',
    locale: 'en',
    timezone: 'America/Sao_Paulo',
    currency: 'USD',
  },
  {
    mailbox: 'd.papadopoulos',
    firstName: 'Δημήτρης',
    lastName: 'Παπαδόπουλος',
    company: 'Αιγαίο Ταξίδια',
    locale: 'en',
    timezone: 'Europe/Athens',
    currency: 'EUR',
  },
  {
    mailbox: 'olena.kovalenko',
    firstName: 'Олена',
    lastName: 'Коваленко',
    company: 'Студія Мрія',
    locale: 'en',
    timezone: 'Europe/Kyiv',
    currency: 'EUR',
  },
  {
    mailbox: 'noura.almansoori',
    firstName: 'Noura',
    lastName: 'Al Mansoori',
    company: 'Falcon Logistics',
    locale: 'ar',
    timezone: 'Asia/Dubai',
    currency: 'AED',
  },
  {
    mailbox: 'tom.obrien',
    firstName: 'Tom',
    lastName: 'O’Brien',
    company: 'O’Brien & Daughters',
    locale: 'en',
    timezone: 'Europe/Dublin',
    currency: 'EUR',
  },
  {
    mailbox: 'priya.raman',
    firstName: 'Priya',
    lastName: 'Raman',
    company: 'Raman Analytics',
    locale: 'en',
    timezone: 'Asia/Kolkata',
    currency: 'USD',
  },
  {
    mailbox: 'yusuf.alkuwari',
    firstName: 'Yusuf',
    lastName: 'Al Kuwari',
    company: 'Pearl Clinics',
    locale: 'ar',
    timezone: 'Asia/Kuwait',
    currency: 'KWD',
  },
  {
    mailbox: 'grace.mbeki',
    firstName: 'Grace',
    lastName: 'Mbeki',
    company: 'Savanna Foods',
    locale: 'en',
    timezone: 'Africa/Johannesburg',
    currency: 'USD',
  },
]

export const demoTypes = [
  { name: 'Website', description: 'A website from the first sketch to the launch.', icon: 'globe', color: '#2563eb' },
  { name: 'Mobile app', description: 'An app for iOS and Android.', icon: 'phone', color: '#16a34a' },
  { name: 'Brand identity', description: 'Name, mark, colours and type.', icon: 'pen', color: '#d97706' },
  { name: 'Online shop', description: 'Catalogue, basket, checkout.', icon: 'cart', color: '#db2777' },
  { name: 'Fax campaign', description: 'Not offered any more.', icon: 'archive', color: '#6b7280', isActive: false },
] as const

export const demoContract = `# Services

The agency designs, builds and launches what is described below. Work begins when both parties have signed.

## Scope

- Discovery workshop and a written brief
- Design in **two rounds** of feedback
- Build, content and tests
- Launch and *thirty days* of care

## Deliverables

| Deliverable | Due | Accepted by |
|---|---|---|
| Brief | Week 2 | Client |
| Design | Week 6 | Client |
| Launch | Week 12 | Both parties |

## Payment

1. The deposit is requested when this contract becomes active.
2. The share of a milestone is requested when it is completed.
3. Requests are due within fourteen days.

> Either party may end this contract in writing with thirty days' notice; work that is done is paid.

Questions go to [the agency](https://agency.example).
`
