/** The OpenAPI document of this config, for a server of no particular place. */
export async function openApiDocument(config) {
  const { buildOpenApi } = await import('../../src/http/openApi/buildOpenApi.ts')
  const { describedEndpoints } = await import('../../endpoints/documentation/index.ts')
  return buildOpenApi({ config, endpoints: describedEndpoints(), serverUrl: 'https://platform.example' })
}
