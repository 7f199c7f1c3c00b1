/** Splits a server-sent event stream into the data of its messages; chunks may end anywhere. */
export function createEventStreamReader(onData: (data: string) => void): (chunk: string) => void {
  let rest = ''
  let data: string[] = []
  return (chunk) => {
    rest += chunk
    let end = rest.indexOf('\n')
    while (end !== -1) {
      const line = rest.slice(0, end).replace(/\r$/, '')
      rest = rest.slice(end + 1)
      if (line === '') {
        if (data.length > 0) onData(data.join('\n'))
        data = []
      } else if (line.startsWith('data:')) {
        data.push(line.slice('data:'.length).replace(/^ /, ''))
      }
      end = rest.indexOf('\n')
    }
  }
}
