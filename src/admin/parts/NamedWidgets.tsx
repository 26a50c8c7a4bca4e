'use client'

import { useEffect, type ReactNode } from 'react'
import { partsTexts } from '../texts/parts.ts'
import { useTexts } from '../texts/useTexts.ts'

const inputs = '.react-select input, .react-datepicker__input-container input, .ContentEditable__root'
/** Drawn for the mouse and hidden from screen readers, and yet a stop of the tabulator. */
const mouseOnly = '.dropdown-indicator[aria-hidden], .clear-indicator[aria-hidden]'

/** Texts of people in the frame of a page: each has its own direction, or its beginning is cut off in Arabic. */
const ownDirection =
  '.doc-header__title, .step-nav__last, .relationship--single-value, .relationship--single-value__text'
/** A button may not hold another one, and these hold the one that takes them away. */
const draggable = '.rs__multi-value[role="button"]'

/** Gives those of Payload's widgets a name for screen readers that have none, now and whenever the page changes. */
export function NamedWidgets({ children }: { children?: ReactNode }) {
  const { widgets } = useTexts(partsTexts)
  useEffect(() => {
    let frame = 0
    const nameAll = () => {
      frame = 0
      for (const input of document.querySelectorAll(inputs)) name(input, labelOf(input) ?? widgets.choose)
      for (const box of document.querySelectorAll('.collection-list .table input[type="checkbox"]')) {
        name(box, box.id === 'select-all' ? widgets.selectAll : widgets.select)
      }
      for (const part of document.querySelectorAll(mouseOnly)) part.setAttribute('tabindex', '-1')
      for (const button of document.querySelectorAll('.date-time-picker__clear-button')) name(button, widgets.clear)
      for (const button of document.querySelectorAll('.clickable-arrow')) {
        name(button, button.classList.contains('clickable-arrow--right') ? widgets.next : widgets.previous)
      }
      for (const text of document.querySelectorAll(ownDirection)) text.setAttribute('dir', 'auto')
      for (const part of document.querySelectorAll(draggable)) part.setAttribute('role', 'group')
      for (const button of document.querySelectorAll('.popup-button'))
        if (!button.textContent) name(button, widgets.more)
    }
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(nameAll)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    nameAll()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [widgets])
  return <>{children}</>
}

function name(widget: Element, text: string): void {
  // Payload leaves names empty, or takes them from elements that are not there.
  const from = widget.getAttribute('aria-labelledby')?.split(' ') ?? []
  const isNamed =
    widget.getAttribute('aria-label')?.trim() ||
    from.some((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent)
  if (!isNamed) widget.setAttribute('aria-label', text)
}

/** What the field is called that it belongs to. */
function labelOf(widget: Element): string | undefined {
  const field = widget.closest('.field-type, .payload-settings__language')
  return field?.querySelector('label')?.textContent.replace('*', '').trim() || undefined
}
