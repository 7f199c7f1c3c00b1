/** Bytes that can be read from any place, such as a file on the disk, without holding all of them. */
export interface ByteSource {
  size: number
  /** The bytes from a place on: fewer than asked for at the end. */
  read(from: number, length: number): Promise<Uint8Array>
}

/** Bytes that are in memory already. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (from, length) => Promise.resolve(bytes.subarray(from, Math.min(bytes.length, from + length))),
  }
}
