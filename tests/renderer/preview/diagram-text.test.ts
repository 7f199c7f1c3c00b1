import { expect, it } from 'vitest'
import { showNumberedCharacters } from '#renderer/preview/diagram-text.ts'

it('shows a character that was given by its number', () => {
  expect(showNumberedCharacters('<text>3&amp;#37; &amp;#60;b&amp;#62;</text>')).toBe(
    '<text>3&#37; &#60;b&#62;</text>',
  )
})

it('leaves other text as it is', () => {
  const svg = '<text>A &amp; B &amp;amp; #1;</text>'
  expect(showNumberedCharacters(svg)).toBe(svg)
})
