import { expect, test } from 'vitest'
import { noteFromCapture } from '#shared/note-order/capture.ts'

test('one line becomes the title', () => {
  expect(noteFromCapture('  采购换人了  ')).toEqual({ title: '采购换人了', body: '' })
})

test('the first of several lines is the title, the rest the body', () => {
  expect(noteFromCapture('采购换人了\r\n\n新人来自华南区\n下周拜访')).toEqual({
    title: '采购换人了',
    body: '新人来自华南区\n下周拜访',
  })
})

test('a long first line is cut between characters for the title and kept whole in the body', () => {
  const long = '😀'.repeat(61)
  expect(noteFromCapture(long)).toEqual({ title: `${'😀'.repeat(60)}…`, body: long })
})
