import type { PressureSource } from '../domain/pressure.ts'
import type { StatusTone } from './drawing.ts'

interface SourceColours {
  /** Lines, marks and filled shapes. */
  readonly strong: string
  /** Tinted backgrounds. */
  readonly soft: string
  /** Text on the tinted background. */
  readonly ink: string
}

/** The colours of a map that leaves the screen; on screen the tokens of the app say the same. */
export interface MapTheme {
  readonly background: string
  readonly raised: string
  readonly ink: string
  readonly inkSoft: string
  readonly inkFaint: string
  readonly accent: string
  readonly fontFamily: string
  readonly sources: Record<PressureSource, SourceColours>
  readonly status: Record<StatusTone, string>
}

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif'

export const lightMapTheme: MapTheme = {
  background: '#f7f8f5',
  raised: '#ffffff',
  ink: '#17211e',
  inkSoft: '#43504b',
  inkFaint: '#5c6964',
  accent: '#1b6c5c',
  fontFamily,
  sources: {
    market: { strong: '#2b70c0', soft: '#e2edf9', ink: '#1d4f8f' },
    company: { strong: '#b0680c', soft: '#f8ead3', ink: '#7c4705' },
    customer: { strong: '#862a5c', soft: '#f6e4ec', ink: '#75234f' },
  },
  status: { open: '#1b6c5c', good: '#2e7238', middling: '#8f5a00', bad: '#b3372c' },
}

export const darkMapTheme: MapTheme = {
  background: '#131a18',
  raised: '#1a2320',
  ink: '#e6ece8',
  inkSoft: '#b7c3bd',
  inkFaint: '#96a59e',
  accent: '#5cbda3',
  fontFamily,
  sources: {
    market: { strong: '#77b0f0', soft: '#1b2e45', ink: '#b0d1f8' },
    company: { strong: '#dd9f45', soft: '#3a2b13', ink: '#f0c583' },
    customer: { strong: '#cf6a94', soft: '#3c2130', ink: '#eeb4cb' },
  },
  status: { open: '#5cbda3', good: '#84c98c', middling: '#e2b45c', bad: '#f0897c' },
}
