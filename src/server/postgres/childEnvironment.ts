// The cast: Next's types demand NODE_ENV of every environment.
/** The environment of Postgres' programs: no secrets of the platform and no settings of the calling shell. */
export const childEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin',
  LC_ALL: 'C',
} as unknown as NodeJS.ProcessEnv
