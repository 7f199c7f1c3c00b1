import { describe, expect, it } from 'vitest'
import { decodeText } from '#shared/import/foreign/decode-text.ts'

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

describe('the encoding of a text', () => {
  it('reads UTF-8 with and without its mark, and makes line ends alike', () => {
    expect(decodeText(new TextEncoder().encode('\ufeff一\r\n二\r三\n'))).toBe('一\n二\n三\n')
  })

  it('reads UTF-16 of either order by its mark', () => {
    expect(decodeText(utf16('\ufeff# 老系统\r\n导出'))).toBe('# 老系统\n导出')
    expect(decodeText(swapped('\ufeff老系统'))).toBe('老系统')
  })

  it('reads UTF-16 without a mark where plain letters show it', () => {
    expect(decodeText(utf16('Weekly report 周报'))).toBe('Weekly report 周报')
    expect(decodeText(swapped('Weekly report 周报'))).toBe('Weekly report 周报')
  })

  it('reads what Chinese Windows wrote', () => {
    // 客户拜访 in GBK, then 𠀀 in the four bytes that only GB18030 has.
    const bytes = Uint8Array.of(0xbf, 0xcd, 0xbb, 0xa7, 0xb0, 0xdd, 0xb7, 0xc3, 0x95, 0x32, 0x82, 0x36)
    expect(decodeText(bytes)).toBe('客户拜访𠀀')
  })

  it('reads what Western Windows wrote', () => {
    expect(decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x64))).toBe('café d')
  })

  it('takes bytes that are no text for none', () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 37 + (index >> 3)) % 256)
    expect(decodeText(bytes)).toBeNull()
  })
})
