type DatabaseUrlArgs = { password: string; port: number | string; socketFolder: string | undefined }

/** The role and the database of the platform, which are named alike. */
export const databaseName = 'alphazee'

/** The address of the embedded database. `host` in its query goes before the host in front of its port. */
export function databaseUrl({ password, port, socketFolder }: DatabaseUrlArgs): string {
  const socket = socketFolder === undefined ? '' : `?host=${encodeURIComponent(socketFolder)}`
  return `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}${socket}`
}
