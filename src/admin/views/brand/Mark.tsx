/** The product's mark. Decorative beside a name. */
export function Mark({ label }: { label?: string }) {
  return (
    <svg
      fill="currentColor"
      height="100%"
      viewBox="0 0 48 48"
      width="100%"
      {...(label === undefined ? { 'aria-hidden': true } : { 'aria-label': label, role: 'img' })}
    >
      <path clipRule="evenodd" d={markPath} fillRule="evenodd" />
    </svg>
  )
}

export const markPath =
  'M6 0h36a6 6 0 0 1 6 6v36a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6Zm14.5 9L9 39h6.6l2.2-6.2h8.4V27h-6.3l4-11.2L31.6 39H39L27.5 9h-7Zm10.2 0 2 5.2H39V9h-8.3Z'
