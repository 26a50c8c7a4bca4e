/** Saving a document that someone else has changed. */
export const panelSave = {
  heading: 'Someone else edited this',
  meaning: 'Your changes are not saved yet. Changed since you opened this:',
  before: 'before',
  now: 'now',
  nothing: 'empty',
  platform: 'System',
  reload: 'Discard my changes',
  look: 'View latest in a new tab',
  overwrite: 'Overwrite',
  back: 'Keep editing',
  lost: 'Connection lost. Your changes are not saved.',
} as const
