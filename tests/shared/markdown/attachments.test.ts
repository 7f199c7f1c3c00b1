import { describe, expect, it } from 'vitest'
import { attachmentAddress } from '#shared/domain/attachment.ts'
import { nameAttachments } from '#shared/markdown/name-attachments.ts'
import { rewriteAttachments, shownImages } from '#shared/markdown/rewrite-attachments.ts'

const first = `${'a1b2c3d4'.repeat(8)}.png`
const second = `${'a1b2c3d4'.repeat(7)}ffffffff.png`
const third = `${'0123456789abcdef'.repeat(4)}.jpg`
const place = (file: string) => (file === first ? '../attachments/货架-a1b2c3d4.png' : null)

describe('the pictures of a text', () => {
  it('are found where a reader sees them, and not in code', () => {
    const body = [
      `![货架 *左*](${attachmentAddress(first)} "标题")`,
      `[原图](${attachmentAddress(third)})`,
      `\`![x](${attachmentAddress(second)})\``,
      '```',
      `![x](${attachmentAddress(second)})`,
      '```',
      `trivet://attachment/${second} 只是文字`,
    ].join('\n\n')
    expect(shownImages(body).map(({ file, alt }) => [file, alt])).toEqual([
      [first, '货架 *左*'],
      [third, '原图'],
    ])
  })

  it('get their place in an export, and every other byte stays', () => {
    const body = `前 ![a](${attachmentAddress(first)})\r\n\`${attachmentAddress(first)}\` ![b](${attachmentAddress(third)})`
    expect(rewriteAttachments(body, place)).toBe(
      `前 ![a](../attachments/货架-a1b2c3d4.png)\r\n\`${attachmentAddress(first)}\` ![b](${attachmentAddress(third)})`,
    )
  })

  it.each([
    `![a](trivet://attachment/../../${first})`,
    `![a](trivet://attachment/${first}.exe)`,
    `![a](trivet://attachment/${first.toUpperCase()})`,
    '![a](trivet://attachment/evil.svg)',
    'trivet-picture-0-0.',
  ])('leave %s alone', (body) => {
    expect(shownImages(body)).toEqual([])
    expect(rewriteAttachments(body, () => 'x')).toBe(body)
  })
})

describe('the names of pictures in an export', () => {
  const nameOf = (alt: string, file = first, taken: string[] = []) =>
    nameAttachments([`![${alt}](${attachmentAddress(file)})`], new Set(taken)).get(file)?.path

  it('say what the text says of them, with a part of their hash', () => {
    expect(nameOf('货架：左侧？')).toBe('attachments/货架：左侧？-a1b2c3d4.png')
    expect(nameOf('')).toBe('attachments/image-a1b2c3d4.png')
    expect(nameOf('../../etc/passwd')).toBe('attachments/-..-etc-passwd-a1b2c3d4.png')
    expect(nameOf('CON', third)).toBe('attachments/_CON-01234567.jpg')
    expect(Buffer.byteLength(nameOf('很长的话'.repeat(100)) ?? '')).toBeLessThan(130)
  })

  it('stay when other texts come after, and differ where two would be one', () => {
    const texts = [
      `![堆头](${attachmentAddress(first)})`,
      `![堆头](${attachmentAddress(second)}) ![另](${attachmentAddress(first)})`,
    ]
    const named = nameAttachments(texts, new Set())
    expect(named.get(first)?.path).toBe('attachments/堆头-a1b2c3d4.png')
    expect(named.get(second)?.path).toBe('attachments/堆头-a1b2c3d4a1b2c3d4.png')
    expect(nameOf('堆头', first, ['attachments/堆头-A1B2C3D4.png'])).toBe(
      'attachments/堆头-a1b2c3d4a1b2c3d4.png',
    )
  })
})
