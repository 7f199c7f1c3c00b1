const storageKey = 'trivet.token'

/**
 * Takes the key of this window. It arrives in the fragment, which no server and no referrer ever sees, moves
 * to `sessionStorage` and leaves the address bar, so that a copied address is not a key.
 */
export function takeToken(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): string {
  const match = /^#token=([^&]+)$/.exec(location.hash)
  if (match?.[1]) {
    storage.setItem(storageKey, match[1])
    history.replaceState(null, '', `${location.pathname}${location.search}`)
  }
  return storage.getItem(storageKey) ?? ''
}
