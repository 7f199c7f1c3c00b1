import { useEffect, useMemo, useState } from 'react'
import type { MethodSummary } from '#shared/domain/method.ts'

const none: ReadonlyMap<string, string> = new Map()

/** The pinyin of every Chinese name by method id; fetched when Latin letters are first typed, empty until then. */
export function usePinyinKeys(methods: readonly MethodSummary[], words: string): ReadonlyMap<string, string> {
  const [pinyinKeysOf, setPinyinKeysOf] = useState<((title: string) => string) | null>(null)
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
      wanted && pinyinKeysOf
        ? new Map(methods.map((method) => [method.id, pinyinKeysOf(method.name['zh-CN'])]))
        : none,
    [methods, wanted, pinyinKeysOf],
  )
}
