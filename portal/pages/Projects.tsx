import { api } from '../api.ts'
import { Await } from '../parts/Await.tsx'
import { Form } from '../parts/Form.tsx'
import { Link } from '../parts/Link.tsx'
import { Page } from '../parts/Page.tsx'
import { ProjectRows } from '../parts/ProjectRows.tsx'
import { useLoaded } from '../state/useLoaded.ts'
import { useRows } from '../state/useRows.ts'
import { usePortal, useUser } from '../state/portalContext.ts'

export function Projects() {
  const { t } = usePortal()
  const { emailVerifiedAt } = useUser()
  const rows = useRows('/projects')
  return (
    <Page
      title={t.projects}
      aside={
        <Link to="/submit" className="button">
          {t.submitProject}
        </Link>
      }
    >
      {emailVerifiedAt && <UnconfirmedProjects onConfirmed={rows.reload} />}
      <Await loaded={rows}>{(docs) => <ProjectRows rows={docs} more={rows.more} />}</Await>
    </Page>
  )
}

/** Projects that came under their address, and are hidden until they say that they are theirs. */
function UnconfirmedProjects({ onConfirmed }: { onConfirmed: () => void }) {
  const { t } = usePortal()
  const unconfirmed = useLoaded('unconfirmed', () => api.get('/projects/unconfirmed'))
  return unconfirmed.data?.docs.map(({ id, name, description }) => (
    <section key={id} className="card">
      <h2 dir="auto">{name}</h2>
      <p dir="auto" className="text">
        {description}
      </p>
      <Form
        button={t.confirmProject}
        onSend={async () => {
          await api.post('/projects/{id}/confirm', { path: { id } })
          unconfirmed.reload()
          onConfirmed()
        }}
      />
    </section>
  ))
}
