import { describe, expect, it } from 'vitest'
import { lessonNoteBody } from '#renderer/features/cases/lesson-note.ts'
import { aCase } from './case-example.ts'

describe('the note of a lesson', () => {
  it('begins with the lesson and tells what it was learnt from, without empty parts', () => {
    const told = aCase({ lesson: ' Price it first. ', demand: 'One more\npoint', result: 'Half a point.' })
    expect(lessonNoteBody(told, { problem: 'Problem', idea: 'Idea', result: 'Result' })).toBe(
      'Price it first.\n\n## Problem\n\n> One more\n> point\n\n## Result\n\nHalf a point.',
    )
  })
})
