import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from '@jest/globals'
import { activityOf } from '../support/activityOf.ts'
import { chromiumPath, warnWithoutChromium } from '../support/browser.ts'
import { projectOf, signedContract } from '../support/contracts.ts'
import { identityForm } from '../support/files.ts'
import { issued, must } from '../support/money.ts'
import { signedInClerk, type Clerk } from '../support/panel/clerk.ts'
import { startPanel, type Panel } from '../support/panel/startPanel.ts'
import { provenClient, verifiedClient, type Person } from '../support/people.ts'

const faster = 'Someone else already updated this. Refresh to see the latest.'

warnWithoutChromium()
;(chromiumPath ? describe : describe.skip)('a day at the agency, from the sign-in page to the result', () => {
  let panel: Panel
  let clerk: Clerk
  let client: Person
  const counted: [string, number][] = []

  beforeAll(async () => {
    panel = await startPanel()
    client = await verifiedClient(panel.platform)
  })
  afterAll(async () => {
    process.stderr.write(
      `\nClicks from the sign-in page, signing in included:\n${counted.map(([task, clicks]) => `  ${String(clicks).padStart(3)}  ${task}\n`).join('')}\n`,
    )
    await panel?.stop()
  })
  beforeEach(async () => {
    clerk = await signedInClerk(panel)
  })
  afterEach(async () => clerk?.leave())

  const done = (task: string) => counted.push([task, clerk.clicks()])
  const statusOf = async (table: string, id: string): Promise<string> =>
    (await panel.platform.db.query(`SELECT status FROM ${table} WHERE id = $1`, [id])).rows[0]?.status
  const submit = async (name: string): Promise<string> =>
    (await must(client.post('/projects/submit', { name, description: 'Moorings for everyone' }), 201)).doc.id
  /** The newest of that name, through the list. */
  const openProject = async (name: string, tab: string) => {
    await clerk.click('.nav__link[href$="/collections/projects"]')
    await clerk.click(`table a:has-text("${name}")`)
    await clerk.click(`.tabs-field__tab-button:has-text("${tab}")`)
  }

  test('a submission is reviewed and approved; a second admin is told, and nothing changes', async () => {
    const { platform } = panel
    const id = await submit('Harbour app')
    await clerk.click('#tile-projects')
    await clerk.click('table a:has-text("Harbour app")')
    await clerk.act('startReview')
    await clerk.sees('Review started.')
    await clerk.act('approve')
    await clerk.sees('Project approved.')
    expect(await statusOf('projects', id)).toBe('approved')
    done('review a submission')

    const other = await submit('Harbour map')
    await clerk.page.goto(`${platform.url}/admin/collections/projects/${other}`)
    await clerk.page.waitForSelector('#action-startReview')
    await must(platform.admin.put(`/projects/${other}/status`, { status: 'cancelled', reason: 'Twice' }))
    await clerk.act('startReview')
    await clerk.sees(faster, 'dialog')
    expect(await statusOf('projects', other)).toBe('cancelled')
  })

  test('an identity is verified from its images; a second admin is told, and the first decision stands', async () => {
    const { platform } = panel
    const arrive = async () => {
      const person = await provenClient(platform)
      await must(person.post('/users/verify-identity', await identityForm()), 201)
      return person.user.id as string
    }
    const identityOf = async (id: string) => (await must(platform.admin.get(`/users/${id}`))).identityStatus
    const first = await arrive()
    await clerk.click('#tile-identity')
    await clerk.choose('#approve-type', 'passport')
    await clerk.fill('#approve-expires', '2099-01-31')
    await clerk.click('#approve-send')
    await clerk.page.waitForSelector('.payload-toast-item')
    expect(await identityOf(first)).toBe('verified')
    done('verify an identity')

    const second = await arrive()
    await clerk.page.goto(`${platform.url}/admin/identity`)
    await clerk.choose('#approve-type', 'passport')
    await clerk.click('#approve-send')
    await clerk.sees('Enter the expiry date', '#approve')
    await clerk.click('#approve-endless')
    await must(
      platform.admin.put(`/admin/users/${second}/verification`, { status: 'rejected', rejectionReason: 'Blurred' }),
    )
    await clerk.click('#approve-send')
    await clerk.sees('Someone else already decided this check.')
    expect(await identityOf(second)).toBe('rejected')
  })

  test('a message is answered; without the network what was written stays', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client })
    await must(client.post('/messages', { project: project.id, subject: 'Colours', content: 'Is blue possible?' }), 201)
    const answers = async (): Promise<string[]> =>
      (
        await platform.db.query(
          'SELECT content FROM messages WHERE sender_id = $1 AND project_id = $2 ORDER BY created_at',
          [platform.admin.user.id, project.id],
        )
      ).rows.map(({ content }) => content)
    await clerk.click('#tile-messages')
    await clerk.click('.az-thread-link--unread:has-text("Colours")')
    await clerk.fill('#reply-content', 'Any blue you like.')
    await clerk.click('#reply-send')
    await clerk.sees('Reply sent.')
    expect(await answers()).toEqual(['Any blue you like.'])
    done('answer a message')

    await clerk.fill('#reply-content', 'And green.')
    await clerk.page.route('**/api/messages/*/reply', (route) => route.abort('internetdisconnected'))
    await clerk.click('#reply-send')
    await clerk.sees('Connection lost. Check whether the message was sent before you try again.')
    await clerk.page.unroute('**/api/messages/*/reply')
    expect(await clerk.page.inputValue('#reply-content')).toBe('And green.')
    expect(await answers()).toEqual(['Any blue you like.'])
  })

  test('milestones are planned and put in order; more than the whole is refused beside what was written', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client })
    await openProject('Web shop', 'Milestones')
    for (const [title, percentage] of [
      ['Launch', '60'],
      ['Design', '40'],
    ] as const) {
      await clerk.act('add-milestone', { title, paymentPercentage: percentage })
      await clerk.sees(title, '.az-rows')
    }
    await clerk.click('[aria-label="Move “Design” up"]')
    await clerk.sees('Order saved.')
    const titles = async () =>
      (await platform.admin.get(`/projects/${project.id}/milestones`)).body.docs.map(
        ({ title }: { title: string }) => title,
      )
    expect(await titles()).toEqual(['Design', 'Launch'])
    done('plan two milestones')

    await clerk.act('add-milestone', { title: 'Care', paymentPercentage: '0.01' })
    await clerk.sees('add up to more than 100%. Reduce them to 100% or less.', 'dialog')
    expect(await clerk.page.inputValue('#field-add-milestone-title')).toBe('Care')
    expect(await titles()).toEqual(['Design', 'Launch'])
  })

  test('a contract is written and sent; without its amount it is not begun, and not sent for a project that is over', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client })
    await openProject('Web shop', 'Contracts')
    await clerk.click('#new-contract')
    await clerk.page.waitForSelector('#dialog-confirm')
    await clerk.fill('[id$="-title"]', 'The shop')
    expect(await clerk.page.isDisabled('#dialog-confirm')).toBe(true)
    await clerk.fill('[id$="-amount"]', '1,234.50')
    await clerk.click('#dialog-confirm')
    await clerk.act('send')
    await clerk.sees('Contract sent.')
    const { docs } = await must(platform.admin.get(`/contracts?where[project][equals]=${project.id}`))
    expect(docs).toMatchObject([{ title: 'The shop', amount: 123_450, status: 'sent' }])
    done('write and send a contract')

    const { doc } = await must(
      platform.admin.post('/contracts', { project: project.id, title: 'Late', content: 'Text', amount: 100 }),
      201,
    )
    await clerk.page.goto(`${platform.url}/admin/collections/contracts/${doc.id}`)
    await clerk.page.waitForSelector('#action-send')
    await platform.db.query(`UPDATE projects SET status = 'cancelled' WHERE id = $1`, [project.id])
    await clerk.act('send')
    await clerk.sees(faster, 'dialog')
    expect(await statusOf('contracts', doc.id)).toBe('draft')
  })

  test('the tax of a draft is taken away; what cannot be corrected says why', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client })
    const terms = { project: project.id, title: 'Tax', content: 'Text', amount: 100_000, currency: 'USD' }
    const taxed = { ...terms, taxMode: 'inclusive', taxRateBps: 500, depositPercentage: 20 }
    const { doc } = await must(platform.admin.post('/contracts', taxed), 201)
    const contract = () => must(platform.admin.get(`/contracts/${doc.id}`))
    const open = () => clerk.page.goto(`${platform.url}/admin/collections/contracts/${doc.id}`)
    await open()
    await clerk.click('#action-correct')
    expect(await clerk.page.inputValue('#field-correct-taxes')).toBe('inclusive')
    expect(await clerk.page.inputValue('[name="correct-taxes-rate"]')).toBe('5')
    await clerk.choose('#field-correct-taxes', '')
    await clerk.click('#dialog-confirm')
    await clerk.sees('Draft corrected.')
    expect(await contract()).toMatchObject({ taxMode: null, taxRateBps: null, amount: 100_000, depositPercentage: 20 })

    const refused = async (why: string, currency?: string) => {
      await open()
      await clerk.click('#action-correct')
      if (currency) await clerk.choose('#field-correct-currency', currency)
      await clerk.click('#dialog-confirm')
      await clerk.sees(why, 'dialog')
    }
    const request = { project: project.id, contract: doc.id, amount: 1000, description: 'Ahead' }
    await must(platform.admin.post('/payments', request), 201)
    await refused('An invoice or payment request names this contract', 'EUR')
    await open()
    await clerk.click('#action-correct')
    await clerk.page.waitForSelector('#dialog-confirm')
    await platform.db.query(`UPDATE projects SET status = 'completed' WHERE id = $1`, [project.id])
    await clerk.click('#dialog-confirm')
    await clerk.sees('The project is closed.', 'dialog')
    await platform.db.query(`UPDATE projects SET status = 'in_progress' WHERE id = $1`, [project.id])
    await open()
    await clerk.click('#action-correct')
    await clerk.page.waitForSelector('#dialog-confirm')
    await must(platform.admin.put(`/contracts/${doc.id}/send`))
    await clerk.click('#dialog-confirm')
    await clerk.sees('This contract is no longer a draft.', 'dialog')
  })

  test('a signed contract is activated; what was cancelled meanwhile is not', async () => {
    const { platform } = panel
    const contract = await signedContract({ platform, client })
    await clerk.page.goto(`${platform.url}/admin`)
    await clerk.click('#tile-toActivate')
    await clerk.click(`table a:has-text("${contract.contractNumber}")`)
    await clerk.act('activate')
    await clerk.sees('Contract countersigned.')
    expect(await statusOf('contracts', contract.id)).toBe('active')
    done('activate a contract')

    const other = await signedContract({ platform, client })
    await clerk.page.goto(`${platform.url}/admin/collections/contracts/${other.id}`)
    await clerk.page.waitForSelector('#action-activate')
    await must(platform.admin.put(`/contracts/${other.id}/cancel`, { reason: 'Not needed' }))
    await clerk.act('activate')
    await clerk.sees(faster, 'dialog')
    expect(await statusOf('contracts', other.id)).toBe('cancelled')
  })

  test('a milestone is completed in place; one that is completed already is not completed again', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client, status: 'in_progress' })
    const add = async (title: string) =>
      (await must(platform.admin.post(`/projects/${project.id}/milestones`, { title }), 201)).doc.id as string
    const [first, second] = [await add('Sketches'), await add('Shop')]
    await openProject('Web shop', 'Milestones')
    await clerk.act(`complete-${first}`)
    await clerk.sees('Milestone completed.')
    // The page asks anew after it. What comes then is not seen until it does so again.
    await clerk.page.waitForSelector(`#action-complete-${first}`, { state: 'detached' })
    expect(await statusOf('project_milestones', first)).toBe('completed')
    done('complete a milestone')

    await must(platform.admin.put(`/projects/${project.id}/milestones/${second}/complete`))
    await clerk.act(`complete-${second}`)
    await clerk.page.waitForSelector('dialog [role="alert"]')
    expect((await activityOf(platform, second)).filter((action) => action === 'milestone.completed')).toHaveLength(1)
  })

  test('an invoice is written and issued; while a line is unfinished it cannot be saved', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client })
    await openProject('Web shop', 'Billing')
    await clerk.click('#new-invoice')
    await clerk.fill('[name="line-1-description"]', 'Design')
    await clerk.fill('[name="line-1-quantity"]', '2.5')
    expect(await clerk.page.isDisabled('#save-invoice')).toBe(true)
    await clerk.fill('#field-line-1-unitAmount', '1,000.00')
    await clerk.fill('[name="line-1-tax"]', '5')
    await clerk.sees('2,625.00', '#invoice-total')
    await clerk.click('#save-invoice')
    await clerk.act('issue')
    await clerk.sees('Invoice sent.')
    const { docs } = await must(platform.admin.get(`/payments/invoices?where[project][equals]=${project.id}`))
    expect(docs).toMatchObject([{ total: 262_500, status: 'open' }])
    done('write and issue an invoice')
  })

  test('a transfer is recorded for an invoice; more than is owed is refused', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client })
    const invoice = await issued({ platform, project: project.id })
    await clerk.page.goto(`${platform.url}/admin/collections/invoices/${invoice.id}`)
    await clerk.act('record', { amount: '100.01', reference: 'TRX-9' })
    await clerk.sees('Exceeds the remaining amount.', 'dialog')
    await clerk.click('#dialog-cancel')
    expect(await statusOf('invoices', invoice.id)).toBe('open')

    await clerk.leave()
    clerk = await signedInClerk(panel)
    await clerk.click('#tile-openInvoices')
    await clerk.click(`table a:has-text("${invoice.invoiceNumber}")`)
    await clerk.act('record', { reference: 'TRX-9' })
    await clerk.sees('Payment recorded.')
    expect(await statusOf('invoices', invoice.id)).toBe('paid')
    done('record a payment')
  })

  test('a change is found with its old value and its author; a filter without results says so', async () => {
    const { platform } = panel
    const project = await projectOf({ platform, client })
    await must(platform.admin.patch(`/projects/${project.id}`, { name: 'Renamed by somebody' }))
    await clerk.click('.nav__link[href$="/activity"]')
    await clerk.fill('input[name="text"]', 'Renamed by somebody')
    await clerk.page.keyboard.press('Enter')
    await clerk.click('.az-entry__more summary')
    await clerk.sees('Web shop', '.az-diff del')
    await clerk.sees('Renamed by somebody', '.az-diff ins')
    done('find out who changed what')

    await clerk.fill('input[name="text"]', 'nobody ever wrote this')
    await clerk.page.keyboard.press('Enter')
    await clerk.page.waitForSelector('.az-empty')
  })
})
