import { describe, expect, test } from 'vitest'
import { createEventStreamReader } from '#renderer/api/event-stream.ts'

function read(chunks: string[]): string[] {
  const messages: string[] = []
  const reader = createEventStreamReader((data) => messages.push(data))
  for (const chunk of chunks) reader(chunk)
  return messages
}

describe('a stream of server-sent events', () => {
  test('gives each message once, wherever the chunks are cut', () => {
    const stream = 'data: {"a":1}\n\ndata: {"b":"价格"}\n\n'
    for (let cut = 0; cut <= stream.length; cut += 1) {
      expect(read([stream.slice(0, cut), stream.slice(cut)])).toEqual(['{"a":1}', '{"b":"价格"}'])
    }
  })

  test('passes over comments, names and ids', () => {
    expect(read([': heartbeat\n\nevent: change\nid: 7\ndata: x\n\n'])).toEqual(['x'])
  })

  test('joins the lines of one message and takes either line ending', () => {
    expect(read(['data: one\r\ndata: two\r\n\r\n'])).toEqual(['one\ntwo'])
  })

  test('keeps back a message that has not ended', () => {
    expect(read(['data: half'])).toEqual([])
  })
})
