// The cast: Next's types demand NODE_ENV of every environment.
/** What the programs of Postgres get to see: none of the platform's secrets, and no setting of the shell that started it. */
export const childEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin',
  LC_ALL: 'C',
} as unknown as NodeJS.ProcessEnv
