import { pinyin } from 'pinyin-pro'
import { foldText } from './fold-text.ts'
import { titlePinyin, type TitlePinyin } from './title-pinyin.ts'

/**
 * What a Chinese title can be found by besides its characters: the initials of its syllables and the syllables
 * in full, without tones, e.g. `khhx kehuhuaxiang` for 客户画像. Other characters stay as they are. The dictionary
 * is large: import this module when it is first needed.
 */
export function pinyinKeysOf(title: string): string {
  const folded = foldText(title).replace(/\s+/g, '')
  const keys = (pattern: 'first' | 'pinyin') =>
    pinyin(folded, { pattern, toneType: 'none', type: 'array' }).join('')
  return `${keys('first')} ${keys('pinyin')}`
}

/** The syllables of a title, for `soundsLike`; null where nothing in it is Chinese. */
export function pinyinOfTitle(title: string): TitlePinyin | null {
  if (!/\p{Script=Han}/u.test(title)) return null
  const folded = foldText(title).replace(/\s+/g, '')
  return titlePinyin(pinyin(folded, { toneType: 'none', type: 'array' }))
}
