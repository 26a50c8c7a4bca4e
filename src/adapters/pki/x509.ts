/** `@peculiar/x509`, loaded after the polyfill it needs. Import it only from here. */
import 'reflect-metadata'

export * from '@peculiar/x509'
