import type { PressureSource } from '../domain/pressure.ts'

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
  readonly line: string
  readonly accent: string
  readonly fontFamily: string
  readonly sources: Record<PressureSource, SourceColours>
}

const fontFamily =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

export const lightMapTheme: MapTheme = {
  background: '#f7f8f5',
  raised: '#ffffff',
  ink: '#1d2623',
  inkSoft: '#4c5753',
  inkFaint: '#717c77',
  line: '#d5dad5',
  accent: '#1f6b5c',
  fontFamily,
  sources: {
    market: { strong: '#2f6db5', soft: '#e4edf8', ink: '#1d4b82' },
    company: { strong: '#a8690a', soft: '#f8ecd4', ink: '#744703' },
    customer: { strong: '#8d3f83', soft: '#f5e5f2', ink: '#6b2a63' },
  },
}
