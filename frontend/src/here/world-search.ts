/** Every address names the world it was made in, so that a copied one opens there. */
export type WorldSearch = { readonly world?: string | undefined }

export function worldSearch(search: Record<string, unknown>): WorldSearch {
  const { world } = search
  return typeof world === 'string' && world !== '' ? { world } : {}
}
