import { use, useId, useState, type ComponentProps } from 'react'
import { usePortal } from '../state/portalContext.ts'
import { ChosenImage } from './ChosenImage.tsx'
import { fieldProblems } from './Form.tsx'

type FieldProps = ComponentProps<'input'> & {
  name: string
  label: string
  hint?: string | undefined
  isOptional?: boolean
  isLong?: boolean
  options?: readonly (readonly [value: string, label: string])[]
}

/** A field of a form with its label, its hint, and what is wrong with it. */
export function Field({ label, hint, isOptional = false, isLong = false, options, ...input }: FieldProps) {
  const { t } = usePortal()
  const id = useId()
  const [chosen, setChosen] = useState<File>()
  const problem = use(fieldProblems).get(input.name)
  const described = {
    id,
    'aria-invalid': problem !== undefined,
    'aria-describedby': [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
    required: !isOptional,
  }
  const { name, defaultValue } = input
  return (
    <div className={input.type === 'checkbox' ? 'field field--check' : 'field'}>
      <label htmlFor={id}>
        <span dir="auto">{label}</span> {isOptional && <span className="soft">({t.optional})</span>}
      </label>
      {options ? (
        <select {...described} name={name} defaultValue={defaultValue}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea {...described} name={name} defaultValue={defaultValue} rows={4} dir="auto" />
      ) : (
        <input
          dir={input.type === undefined ? 'auto' : undefined}
          onChange={({ target }) => setChosen(target.files?.[0])}
          {...input}
          {...described}
        />
      )}
      {chosen?.type.startsWith('image/') && <ChosenImage file={chosen} />}
      {hint && (
        <p id={`${id}-hint`} className="soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="bad">
          {problem}
        </p>
      )}
    </div>
  )
}
