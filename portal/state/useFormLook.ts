import { useEffect, useState } from 'react'
import type { FormLook } from './loadStripe.ts'
import { usePortal } from './portalContext.ts'

/** The colours and the language of the page for Stripe's form, which is a page of its own; anew when they change. */
export function useFormLook(): FormLook {
  const { language, company } = usePortal()
  const accent = company?.accentColor
  const [appearance, setAppearance] = useState(readAppearance)
  useEffect(() => {
    const read = () => setAppearance(readAppearance())
    read()
    dark.addEventListener('change', read)
    return () => dark.removeEventListener('change', read)
  }, [accent])
  return { locale: language, appearance }
}

const dark = matchMedia('(prefers-color-scheme: dark)')

const colors = {
  colorPrimary: '--accent',
  colorBackground: '--paper',
  colorText: '--ink',
  colorTextSecondary: '--soft',
  colorDanger: '--bad',
}

function readAppearance(): FormLook['appearance'] {
  const probe = document.body.appendChild(document.createElement('span'))
  const variables = Object.entries(colors).map(([name, property]) => {
    probe.style.color = `var(${property})`
    return [name, toHex(getComputedStyle(probe).color)]
  })
  const { fontFamily } = getComputedStyle(probe)
  probe.remove()
  return {
    theme: dark.matches ? 'night' : 'stripe',
    variables: { ...Object.fromEntries(variables), fontFamily, borderRadius: '8px' },
  }
}

/** `rgb(31, 79, 70)` as `#1f4f46`. */
function toHex(rgb: string): string {
  const parts = rgb.match(/\d+/g) ?? []
  return `#${parts
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`
}
