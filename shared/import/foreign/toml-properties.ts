import type { PropertiesAndBody, Property } from './read-properties.ts'

type Block = Pick<PropertiesAndBody, 'properties' | 'remarks'>

const keyLine = /^\s*("[^"]*"|'[^']*'|[A-Za-z0-9_.-]+)\s*=\s*(.*)$/
const strings = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g

/**
 * Reads the TOML that Hugo writes in front of a text: texts, numbers, dates and lists. Keys of a table carry its name in
 * front. Null where the lines are something else.
 */
export function readTomlProperties(block: string): Block | null {
  const properties: Property[] = []
  const remarks: PropertiesAndBody['remarks'] = []
  const lines = block.replace(/\n$/, '').split('\n')
  let table = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const head = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}\s*(?:#.*)?$/.exec(line)
    const match = keyLine.exec(line)
    if (line.trim() === '') continue
    if (/^\s*#/.test(line)) {
      remarks.push({ line: at + 1, text: line.trim() })
    } else if (head) {
      table = `${head[1]}.`
    } else if (match) {
      const start = at
      let value = (match[2] ?? '').trim()
      const end = /^("""|''')/.exec(value)?.[1] ?? (/^\[[^\]]*$/.test(value) ? ']' : null)
      while (end !== null && at + 1 < lines.length && !value.slice(end.length).includes(end)) {
        at += 1
        value += `\n${lines[at] ?? ''}`
      }
      const key = table + (match[1] ?? '').replace(/^["']|["']$/g, '')
      properties.push({
        key,
        line: start + 1,
        ...valueOf(value),
        isNested: false,
        raw: value.replace(/\s+/g, ' '),
      })
    } else {
      return null
    }
  }
  return properties.length === 0 && block.trim() !== '' ? null : { properties, remarks }
}

function valueOf(value: string): { values: string[]; isList: boolean } {
  const long = /^("""|''')\n?([\s\S]*?)\1/.exec(value)
  if (long) return { values: [long[2] ?? ''], isList: false }
  const isList = value.startsWith('[')
  const quoted = [...value.matchAll(strings)].map(([, double, single]) => single ?? unescape(double ?? ''))
  if (isList && quoted.length > 0) return { values: quoted.filter((text) => text !== ''), isList }
  if (isList) {
    const plain = value.replace(/^\[|\].*$/gs, '').split(',')
    return { values: plain.map((text) => text.trim()).filter((text) => text !== ''), isList }
  }
  const [first] = quoted
  if (/^["']/.test(value) && first !== undefined) return { values: first === '' ? [] : [first], isList }
  const plain = value.replace(/\s+#.*$/, '').trim()
  return { values: plain === '' ? [] : [plain], isList }
}

function unescape(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`))
  } catch {
    return text
  }
}
