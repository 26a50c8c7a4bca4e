import type { SanitizedConfig } from 'payload'

/** What the groups of paths are about that have no collection. */
const areas: Readonly<Record<string, string>> = {
  admin: 'Administration: people, reports, announcements, and the platform itself',
  auth: 'Sign-in, sessions and passwords',
  company: 'The agency, as client apps show it',
  documentation: 'This document, and a page to browse it',
  files: 'Uploads and downloads',
  globals: 'Settings of the agency',
  graphql: 'Payload’s GraphQL',
  health: 'Whether the platform is ready',
  pki: 'Certificates and revocation lists of the authority that certifies signers',
  stripe: 'Webhooks of Stripe',
}

/** The group of a path: its first part. */
export function tagOf(path: string): string {
  const [, first = ''] = path.split('/')
  return first === '' || first === 'docs' || first === 'openapi.json' ? 'documentation' : first
}

/** The groups with what each is about. */
export function tagsOf({ config, paths }: { config: SanitizedConfig; paths: readonly string[] }): {
  name: string
  description: string
}[] {
  return [...new Set(paths.map(tagOf))]
    .sort()
    .map((name) => ({ name, description: areas[name] ?? labelOf(config, name) }))
}

function labelOf({ collections }: SanitizedConfig, slug: string): string {
  const plural = collections.find((collection) => collection.slug === slug)?.labels.plural
  return typeof plural === 'object' && plural !== null ? String(plural['en' as keyof typeof plural]) : slug
}
