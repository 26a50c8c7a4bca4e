/** The product's name on the sign-in page. It takes the colour of the text, in light and dark. */
export function Logo() {
  return (
    <svg aria-label="AlphaZee" fill="currentColor" height="44" role="img" viewBox="0 0 236 48" width="216">
      <Mark />
      <text fontFamily="inherit" fontSize="30" fontWeight="600" letterSpacing="-0.5" x="60" y="35">
        AlphaZee
      </text>
    </svg>
  )
}

/** The product's mark, in the corner of every page. */
export function Icon() {
  return (
    <svg aria-label="AlphaZee" fill="currentColor" height="100%" role="img" viewBox="0 0 48 48" width="100%">
      <Mark />
    </svg>
  )
}

function Mark() {
  return (
    <path
      clipRule="evenodd"
      d="M6 0h36a6 6 0 0 1 6 6v36a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6Zm14.5 9L9 39h6.6l2.2-6.2h8.4V27h-6.3l4-11.2L31.6 39H39L27.5 9h-7Zm10.2 0 2 5.2H39V9h-8.3Z"
      fillRule="evenodd"
    />
  )
}
