'use client'

import { useEffect, type ReactNode } from 'react'
import type { Translate } from '../../i18n/types.ts'
import { useText } from '../text/useText.ts'

const inputs = '.react-select input, .react-datepicker__input-container input, .ContentEditable__root'
/** Hidden from screen readers, but still a tab stop. */
const mouseOnly = '.dropdown-indicator[aria-hidden], .clear-indicator[aria-hidden]'

/**
 * Texts that people wrote, in the frame of a page: each has its own direction, or its beginning is cut off in Arabic.
 */
const ownDirection =
  '.doc-header__title, .step-nav__last, .relationship--single-value, .relationship--single-value__text'
/** English in the libraries of Payload: the region of messages, and how items are moved by keys. */
const toasts = 'section[aria-label^="Notifications "]'
const dragRegions = '[id^="DndLiveRegion-"]'
/** What the editor calls its handles in every language. */
const editorNames = [
  ['Drag to move', 'panelCommon.widgets.drag'],
  ['Add block', 'panelCommon.widgets.addBlock'],
  ['Edit link', 'panelCommon.widgets.editLink'],
  ['Remove link', 'panelCommon.widgets.removeLink'],
  ['Insert Paragraph', 'panelCommon.widgets.addParagraph'],
] as const
/** Its name has not the words that it shows, which who speaks to a computer says. */
const namedOtherwise = '.list-create-new-doc__create-new-button'
/** A button may not contain another, and these contain the one that removes them. */
const draggable = '.rs__multi-value[role="button"]'

/** Names Payload's unnamed widgets for screen readers, now and whenever the page changes. */
export function NamedWidgets({ children }: { children?: ReactNode }) {
  const t = useText()
  useEffect(() => {
    let frame = 0
    const nameAll = () => {
      frame = 0
      for (const input of document.querySelectorAll(inputs))
        name(input, labelOf(input) ?? t('panelCommon.widgets.choose'))
      for (const box of document.querySelectorAll('.collection-list .table input[type="checkbox"]')) {
        name(box, box.id === 'select-all' ? t('panelCommon.widgets.selectAll') : t('panelCommon.widgets.select'))
      }
      // Their titles are the names of their fields.
      for (const box of document.querySelectorAll('input[type="checkbox"][title]')) {
        const label = box.getAttribute('aria-label') || labelOf(box)
        if (label) box.setAttribute('title', label)
      }
      for (const [english, key] of editorNames) {
        for (const part of document.querySelectorAll(`.rich-text-lexical [aria-label="${english}"]`))
          part.setAttribute('aria-label', t(key))
        for (const part of document.querySelectorAll(`.rich-text-lexical [title="${english}"]`))
          part.setAttribute('title', t(key))
      }
      for (const part of document.querySelectorAll(mouseOnly)) part.setAttribute('tabindex', '-1')
      for (const button of document.querySelectorAll('.date-time-picker__clear-button'))
        name(button, t('panelCommon.widgets.clear'))
      for (const button of document.querySelectorAll('.clickable-arrow')) {
        name(
          button,
          button.classList.contains('clickable-arrow--right')
            ? t('panelCommon.widgets.next')
            : t('panelCommon.widgets.previous'),
        )
      }
      for (const text of document.querySelectorAll(ownDirection)) text.setAttribute('dir', 'auto')
      for (const button of document.querySelectorAll(namedOtherwise)) button.removeAttribute('aria-label')
      for (const part of document.querySelectorAll(draggable)) part.setAttribute('role', 'group')
      for (const widget of document.querySelectorAll('[aria-label*="[object Object]"]'))
        widget.setAttribute('aria-label', nameOfButton({ widget, t }))
      for (const part of document.querySelectorAll(toasts))
        part.setAttribute('aria-label', t('panelCommon.widgets.toasts'))
      for (const region of document.querySelectorAll(dragRegions)) {
        const [part, hint] = [region.previousElementSibling, t('panelCommon.widgets.dragging')]
        if (part && part.textContent !== hint) part.textContent = hint
      }
      for (const button of document.querySelectorAll('.popup-button'))
        if (!button.textContent) name(button, t('panelCommon.widgets.more'))
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
  }, [t])
  return <>{children}</>
}

/** Payload puts its labels, which are objects of languages, into these names as they are. */
function nameOfButton({ widget, t }: { widget: Element; t: Translate }): string {
  const column = widget.closest('.sort-column')?.querySelector('.sort-column__label')?.textContent
  if (!column) return t('panelCommon.widgets.add', { field: labelOf(widget) ?? '' })
  const isAscending = widget.classList.contains('sort-column__asc')
  return t(isAscending ? 'panelCommon.widgets.ascending' : 'panelCommon.widgets.descending', { column })
}

function name(widget: Element, text: string): void {
  // Payload leaves names empty, or takes them from missing elements.
  const from = widget.getAttribute('aria-labelledby')?.split(' ') ?? []
  const isNamed =
    widget.getAttribute('aria-label')?.trim() ||
    from.some((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent)
  if (!isNamed) widget.setAttribute('aria-label', text)
}

/** The label of the field that it belongs to. */
function labelOf(widget: Element): string | undefined {
  const field = widget.closest('.field-type, .payload-settings__language')
  return field?.querySelector('label')?.textContent.replace('*', '').trim() || undefined
}
