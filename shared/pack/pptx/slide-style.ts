import type { Locale } from '../../domain/locale.ts'

/** Inches. The slide is 16:9 in the size that PowerPoint and WPS give a new presentation. */
export const slideSize = { width: 13.333, height: 7.5 } as const

/** Where the content of a slide may stand. */
export const contentArea = { left: 0.6, top: 1.35, width: 12.133, bottom: 6.85 } as const

export const titleBox = { x: 0.6, y: 0.42, w: 12.133, h: 0.62 } as const
export const footerTop = 7.02

/** Colours of the app in its light theme, as hexadecimal numbers without a mark. */
export const slideColors = {
  ink: '17211E',
  inkSoft: '43504B',
  inkFaint: '5C6964',
  paper: 'FFFFFF',
  paperSunken: 'EEF1EC',
  line: 'D7DDD7',
  lineStrong: '7E8B84',
  accent: '1B6C5C',
  accentMiddle: '7DB3A2',
  accentPale: 'C6D2CC',
  bad: 'B3372C',
  badMiddle: 'CC7A68',
  good: '2E7238',
  dark: '12312B',
  onDark: 'F0F5F1',
  onDarkSoft: 'B4CAC2',
  mint: '6FD0B4',
} as const

/** Points. */
export const textSizes = {
  title: 24,
  heading: 15,
  body: 14,
  list: 13,
  table: 11,
  compactTable: 9.5,
  note: 10.5,
  factLabel: 12,
  factValue: 24,
  footer: 9,
  chart: 10,
} as const

/** Fonts that PowerPoint and WPS have, and how high a line of them is against the size of its letters. */
export interface SlideFonts {
  latin: string
  chinese: string
  lineHeight: number
}

const chineseFont = 'Microsoft YaHei'

/** In Chinese one font for all keeps digits and words on one line; English keeps its own and borrows for names. */
export const slideFonts: Record<Locale, SlideFonts> = {
  'zh-CN': { latin: chineseFont, chinese: chineseFont, lineHeight: 1.42 },
  en: { latin: 'Calibri', chinese: chineseFont, lineHeight: 1.26 },
}
