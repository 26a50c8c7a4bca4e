'use client'

import { useTheme } from '@payloadcms/ui'
import { useText } from '../text/useText.ts'

const themes = ['auto', 'light', 'dark'] as const

/** Light, dark, or as the device has it. Kept by the browser. */
export function ThemeChoice() {
  const t = useText()
  const { autoMode, setTheme, theme } = useTheme()
  const current = autoMode ? 'auto' : theme
  return (
    <fieldset className="az-choices">
      <legend className="az-hidden">{t('panelAccount.theme')}</legend>
      {themes.map((each) => (
        <label key={each}>
          <input
            checked={each === current}
            name="theme"
            // Payload takes 'auto', which its type does not know.
            onChange={() => setTheme(each as typeof theme)}
            type="radio"
            value={each}
          />
          {t(`panelAccount.themes.${each}`)}
        </label>
      ))}
    </fieldset>
  )
}
