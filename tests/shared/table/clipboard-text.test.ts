import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readClipboardText, writeClipboardText } from '#shared/table/clipboard-text.ts'

describe('the text that Excel and WPS put on the clipboard', () => {
  it.each([
    [
      'two rows, closed by a line end',
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'WPS on Linux, without the last line end',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a cell with a line end in it', '"第一行\n第二行"\t6,600\r\n', [['第一行\n第二行', '6,600']]],
    ['quotes doubled inside quotes', '"他说""好""\n了"\tx\r\n', [['他说"好"\n了', 'x']]],
    ['a quote that is only an inch', '24" 屏\t"常温" 奶\r\n', [['24" 屏', '"常温" 奶']]],
    ['empty cells at both ends', '\tb\t\r\n', [['', 'b', '']]],
    ['an empty row between two others', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
    ['nothing', '', []],
  ])('is read: %s', (_, text, rows) => {
    expect(readClipboardText(text)).toEqual(rows)
  })

  it('is written so that it reads back the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', '\t', '\n', ' ', '1', ',') })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2 }))
    fc.assert(
      fc.property(table, (rows) => {
        expect(readClipboardText(writeClipboardText(rows))).toEqual(rows)
      }),
    )
  })

  it('of a single cell is its text and no more', () => {
    expect(writeClipboardText([['6600']])).toBe('6600')
  })
})
