import { describe, expect, test } from 'vitest'
import { contentOf } from './payload.ts'
import { readCorpus } from './read-corpus.ts'

const good = { id: 'a', class: 'x', where: 'note', payload: 'text', mustNot: ['script'] }
const read = (entries: unknown) => readCorpus(JSON.stringify(entries))

describe('the file of a corpus', () => {
  test('is refused when it is no JSON or no list', () => {
    expect(() => readCorpus('[{"id":')).toThrow()
    expect(() => readCorpus('')).toThrow()
    expect(() => read({ payloads: [] })).toThrow(/list/)
  })

  test('may be empty, and may begin with a byte order mark', () => {
    expect(read([]).payloads).toEqual([])
    expect(readCorpus(`\uFEFF${JSON.stringify([good])}`).payloads).toHaveLength(1)
  })

  test('loses no entry by the strangeness of another, and names what can’t be played', () => {
    const { payloads, unplayable } = read([
      null,
      7,
      { id: 'no payload', where: 'note', mustNot: ['script'] },
      { ...good, id: 'elsewhere', where: 'printer' },
      { ...good, id: 'nothing', mustNot: [] },
      { ...good, id: 'unknown', mustNot: ['spawn'] },
      { id: 'no class', where: 'title', payload: '', mustNot: ['crash'] },
      good,
    ])
    expect(payloads.map(({ id }) => id)).toEqual(['no class', 'a'])
    expect(unplayable.map(({ id }) => id)).toEqual([
      'entry 1',
      'entry 2',
      'no payload',
      'elsewhere',
      'nothing',
      'unknown',
    ])
    expect(unplayable.map(({ reason }) => reason).join('\n')).toMatch(/payload:[^]*printer[^]*spawn/)
  })

  test('is judged by the verdicts that are known, and the others are named', () => {
    const { payloads, unjudged } = read([{ ...good, mustNot: ['spawn', 'script', 'script', 3] }])
    expect(payloads[0]?.mustNot).toEqual(['script'])
    expect(unjudged).toEqual([{ id: 'a', reason: 'no such verdict: "spawn", 3' }])
  })

  test('tells entries of one id apart', () => {
    expect(read([good, good, good]).payloads.map(({ id }) => id)).toEqual(['a', 'a (2)', 'a (3)'])
  })

  test('keeps NULs and lone surrogates as they are', () => {
    expect(read([{ ...good, payload: 'a\u0000\uD800' }]).payloads[0]?.payload).toBe('a\u0000\uD800')
  })
})

describe('repetitions', () => {
  const written = (payload: string, expand = true) =>
    contentOf({ id: 'a', class: '', where: 'note', payload, mustNot: ['hang'], expand })

  test('are written out only where the payload asks for it', () => {
    expect(written('a«rep:3|bc»d')).toBe('abcbcbcd')
    expect(written('a«rep:3|bc»d', false)).toBe('a«rep:3|bc»d')
  })

  test('that are malformed stay the text that they are', () => {
    expect(written('«rep:abc|x» «rep:-1|x» «rep:3|x')).toBe('«rep:abc|x» «rep:-1|x» «rep:3|x')
  })

  test('that are too long for any place are refused, whatever they repeat', () => {
    expect(written('«rep:99999999999|x»')).toBeNull()
    expect(written(`«rep:${'9'.repeat(400)}|»`)).toBeNull()
    expect(written('«rep:5000000|xxxxx»')).toBeNull()
  })
})
