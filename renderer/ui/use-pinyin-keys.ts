import { useEffect, useMemo, useState } from 'react'

const none: ReadonlyMap<string, string> = new Map()

/**
 * The pinyin of every name by id; fetched when Latin letters are first typed, empty until then. `nameOf` must stay
 * the same function.
 */
export function usePinyinKeys<Item extends { id: string }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  words: string,
): ReadonlyMap<string, string> {
  const [pinyinKeysOf, setPinyinKeysOf] = useState<((name: string) => string) | null>(null)
  const wanted = /[a-z]/i.test(words)
  useEffect(() => {
    if (!wanted || pinyinKeysOf) return
    let current = true
    void import('#shared/search/pinyin.ts').then((module) => {
      if (current) setPinyinKeysOf(() => module.pinyinKeysOf)
    })
    return () => {
      current = false
    }
  }, [wanted, pinyinKeysOf])
  return useMemo(
    () =>
      wanted && pinyinKeysOf ? new Map(items.map((item) => [item.id, pinyinKeysOf(nameOf(item))])) : none,
    [items, nameOf, wanted, pinyinKeysOf],
  )
}
