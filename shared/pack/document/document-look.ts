import type { Locale } from '../../domain/locale.ts'

/** Colours and measures of the document; those of the slides in a text for reading. */
export const documentLook = {
  ink: '17211E',
  soft: '5C6964',
  accent: '1B6C5C',
  accentMiddle: '7DB3A2',
  accentPale: 'C6D2CC',
  falling: 'CC7A68',
  bad: 'B3372C',
  good: '2E7238',
  line: 'D7DDD7',
  head: 'EEF1EC',
  paper: 'FFFFFF',
} as const

/** Twentieths of a point: A4 with margins of 20 mm leaves this much for the text. */
export const page = { width: 11_906, height: 16_838, margin: 1_134, text: 9_638 } as const

/** Fonts by the script that they are for: Word asks for the Chinese one by name. */
export function documentFonts(locale: Locale) {
  const chinese = 'Microsoft YaHei'
  const latin = locale === 'zh-CN' ? chinese : 'Calibri'
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese }
}

/** Half points. */
export const sizes = { title: 52, heading: 30, smaller: 24, text: 21, table: 18, note: 16 } as const
