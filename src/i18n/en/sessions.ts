/** What the devices of a user's sessions are called. */
export const sessions = {
  device: '{browser} on {system}',
  unknownDevice: 'Unknown device',
} as const
