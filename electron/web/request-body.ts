/** Why a body was not read. */
export type BodyProblem = 'too-large' | 'not-json'

/**
 * Reads a JSON body, counting while it arrives: a length that the sender declares may be a lie, and a body that
 * is too large is given up on before it is whole.
 */
export async function readJsonBody(
  request: Request,
  limit: number,
): Promise<{ body: unknown } | { problem: BodyProblem }> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { problem: 'too-large' }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  try {
    for await (const chunk of chunksOf(request)) {
      size += chunk.byteLength
      if (size > limit) return { problem: 'too-large' }
      text += decoder.decode(chunk, { stream: true })
    }
    const body: unknown = JSON.parse(text + decoder.decode())
    return { body }
  } catch {
    return { problem: 'not-json' }
  }
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const stream: ReadableStream<Uint8Array> | null = request.body
  const reader = stream?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
