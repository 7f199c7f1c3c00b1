import type { Locale } from '#shared/domain/locale.ts'

/** Roughly how many letters a Chinese character stands for. */
const lettersForOne = 3

/** The language whose punctuation a text takes: a Chinese name in an English text does not make it Chinese. */
export function textLanguage(text: string, locale: Locale): Locale {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (characters === 0) return locale
  return characters * lettersForOne > letters ? 'zh-CN' : 'en'
}
