import { useId, type ReactNode } from 'react'

type SectionProps = { title: string; description?: string; actions?: ReactNode; card?: boolean; children?: ReactNode }

/** A part of a page with its own heading. `card` frames it. */
export function Section({ title, description, actions, card = false, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={card ? 'az-section az-section--card' : 'az-section'}>
      <div className="az-section__header">
        <div>
          <h2 className="az-section__title" id={id}>
            {title}
          </h2>
          {description && <p className="az-section__description">{description}</p>}
        </div>
        {actions && <div className="az-section__actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
