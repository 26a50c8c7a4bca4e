import { api, type Document } from '../api.ts'
import { formatDay } from '../format.ts'
import { Await } from '../parts/Await.tsx'
import { MessageForm } from '../parts/MessageForm.tsx'
import { MessageList } from '../parts/MessageList.tsx'
import { Page } from '../parts/Page.tsx'
import { ProjectContracts } from '../parts/ProjectContracts.tsx'
import { ProjectFiles } from '../parts/ProjectFiles.tsx'
import { Status } from '../parts/Status.tsx'
import { useLive } from '../state/useLive.ts'
import { shallow } from '../state/shallow.ts'
import { useLoaded } from '../state/useLoaded.ts'
import { usePortal } from '../state/portalContext.ts'

export function Project({ id }: { id: string }) {
  const { t, language } = usePortal()
  const project = useLoaded(`project ${id}`, () =>
    api.get('/projects/{id}', { path: { id }, query: { include: 'milestones' } }),
  )
  useLive(['notification'], project.reload)
  return (
    <Page title={project.data?.name ?? t.projects} aside={project.data && <Status value={project.data.status} />}>
      <Await loaded={project}>
        {({ progress, description, deadline, milestones }) => (
          <div className="columns">
            <div>
              <section>
                <progress max={100} value={progress} aria-label={t.progress(progress)} />
                <p className="soft">
                  {t.progress(progress)}
                  {deadline && ` · ${t.deadline}: ${formatDay(deadline, language)}`}
                </p>
                <h2>{t.milestones}</h2>
                <Milestones milestones={milestones?.docs ?? []} />
              </section>
              <section>
                <h2>{t.description}</h2>
                <p dir="auto" className="text">
                  {description}
                </p>
              </section>
              <ProjectContracts project={id} />
              <ProjectFiles project={id} />
            </div>
            <Conversation project={id} />
          </div>
        )}
      </Await>
    </Page>
  )
}

function Milestones({ milestones }: { milestones: readonly Document<'project-milestones'>[] }) {
  const { t, language } = usePortal()
  if (milestones.length === 0) return <p className="empty">{t.noMilestones}</p>
  return (
    <ol className="rows">
      {milestones.map(({ id, title, status, dueDate, paymentPercentage }) => (
        <li key={id} className="row">
          <span className="row__title">
            <bdi>{title}</bdi>
          </span>
          <span className="soft">
            {[
              dueDate && t.dueOn(formatDay(dueDate, language)),
              paymentPercentage && t.milestoneShare(paymentPercentage),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Status value={status} />
        </li>
      ))}
    </ol>
  )
}

function Conversation({ project }: { project: string }) {
  const { t } = usePortal()
  const messages = useLoaded(`messages of ${project}`, () =>
    shallow(api.get('/messages', { query: { where: { project: { equals: project } }, limit: 50, count: 'false' } })),
  )
  useLive(['message', 'notification'], messages.reload)
  return (
    <section>
      <h2>{t.messages}</h2>
      <Await loaded={messages}>{({ docs }) => <MessageList messages={docs.toReversed()} />}</Await>
      <MessageForm
        onSend={async (message) => {
          await api.post('/messages', { body: { project, ...message } })
          messages.reload()
        }}
      />
    </section>
  )
}
