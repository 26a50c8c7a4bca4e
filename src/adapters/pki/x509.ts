/** `@peculiar/x509` with the polyfill that has to be there before it is loaded. Import it from here only. */
import 'reflect-metadata'

export * from '@peculiar/x509'
