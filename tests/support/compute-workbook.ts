import type { SheetCell, Workbook } from '#shared/table/workbook-file.ts'

type Value = number | string | boolean | null

class FormulaError extends Error {}

/**
 * Computes every formula of a workbook from its text alone, as a spreadsheet would: an empty cell is 0 in
 * arithmetic, a text there is an error, and ranges leave texts out. Cells go by `Sheet!A1`.
 */
export function computeWorkbook({ sheets }: Workbook): Map<string, Value> {
  const cells = new Map<string, SheetCell>()
  for (const { name, rows } of sheets) {
    rows.forEach((row, index) =>
      row.forEach((cell, column) => cells.set(`${name}!${letters(column)}${index + 1}`, cell)),
    )
  }
  const values = new Map<string, Value>()
  const running = new Set<string>()

  function valueOf(address: string): Value {
    const known = values.get(address)
    if (known !== undefined) return known
    if (running.has(address)) throw new FormulaError(`${address} depends on itself`)
    running.add(address)
    const value = read(address)
    running.delete(address)
    values.set(address, value)
    return value
  }

  function read(address: string): Value {
    const cell = cells.get(address) ?? null
    if (cell === null || 'empty' in cell) return null
    if ('text' in cell) return cell.text
    if ('number' in cell) return cell.number
    const sheet = address.slice(0, address.lastIndexOf('!'))
    try {
      return new Formula(cell.formula, sheet, valueOf).compute()
    } catch (error) {
      if (error instanceof FormulaError) throw new Error(`${address} =${cell.formula}: ${error.message}`)
      throw error
    }
  }

  for (const address of cells.keys()) valueOf(address)
  return values
}

const tokens =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|('(?:[^']|'')+'!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![A-Z(])|([A-Z]+)(?=\()|(<=|>=|<>|[-+*/(),<>=]))/gy

interface Token {
  kind: 'number' | 'text' | 'area' | 'function' | 'sign'
  text: string
  area?: string[]
}

class Formula {
  private readonly tokens: Token[] = []
  private place = 0

  constructor(
    formula: string,
    sheet: string,
    private readonly valueOf: (address: string) => Value,
  ) {
    tokens.lastIndex = 0
    while (tokens.lastIndex < formula.length) {
      const at = tokens.lastIndex
      const match = tokens.exec(formula)
      if (!match) throw new FormulaError(`unreadable from “${formula.slice(at)}”`)
      this.tokens.push(tokenOf(match, sheet))
    }
  }

  compute(): Value {
    const value = this.comparison(true)
    if (this.place < this.tokens.length) throw new FormulaError('more than one formula')
    return value
  }

  /** `isWanted` is false in the branch of an IF that does not count: it is read and not computed. */
  private comparison(isWanted: boolean): Value {
    const left = this.sum(isWanted)
    const sign = this.take('=', '<>', '<', '>', '<=', '>=')
    if (sign === null) return left
    const right = this.sum(isWanted)
    if (!isWanted) return null
    if (typeof left === 'string' || typeof right === 'string') {
      if (sign !== '=' && sign !== '<>') throw new FormulaError('a text compared by size')
      return ((left ?? '') === (right ?? '')) === (sign === '=')
    }
    const [a, b] = [numberOf(left), numberOf(right)]
    return { '=': a === b, '<>': a !== b, '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign] ?? null
  }

  private sum(isWanted: boolean): Value {
    let value = this.product(isWanted)
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const next = this.product(isWanted)
      if (isWanted) value = sign === '+' ? numberOf(value) + numberOf(next) : numberOf(value) - numberOf(next)
    }
    return value
  }

  private product(isWanted: boolean): Value {
    let value = this.factor(isWanted)
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const next = this.factor(isWanted)
      if (!isWanted) continue
      if (sign === '/' && numberOf(next) === 0) throw new FormulaError('divided by 0')
      value = sign === '*' ? numberOf(value) * numberOf(next) : numberOf(value) / numberOf(next)
    }
    return value
  }

  private factor(isWanted: boolean): Value {
    if (this.take('-') !== null) {
      const value = this.factor(isWanted)
      return isWanted ? -numberOf(value) : null
    }
    if (this.take('(') !== null) {
      const value = this.comparison(isWanted)
      this.expect(')')
      return value
    }
    const token = this.tokens[this.place]
    if (!token) throw new FormulaError('ends early')
    this.place += 1
    switch (token.kind) {
      case 'number':
        return Number(token.text)
      case 'text':
        return token.text
      case 'area': {
        const [only] = token.area ?? []
        if (token.area?.length !== 1 || only === undefined)
          throw new FormulaError('a range where one cell is needed')
        return isWanted ? this.valueOf(only) : null
      }
      case 'function':
        return this.call(token.text, isWanted)
      case 'sign':
        throw new FormulaError(`unexpected ${token.text}`)
    }
  }

  private call(name: string, isWanted: boolean): Value {
    this.expect('(')
    if (name === 'IF') {
      const condition = this.comparison(isWanted)
      this.expect(',')
      const holds = isWanted && condition === true
      const one = this.comparison(holds)
      this.expect(',')
      const other = this.comparison(isWanted && !holds)
      this.expect(')')
      return holds ? one : other
    }
    const lists: Value[][] = []
    do lists.push(this.argument(isWanted))
    while (this.take(',') !== null)
    this.expect(')')
    return isWanted ? apply(name, lists) : null
  }

  private argument(isWanted: boolean): Value[] {
    const token = this.tokens[this.place]
    const next = this.tokens[this.place + 1]
    const isAlone = next?.kind === 'sign' && (next.text === ',' || next.text === ')')
    if (token?.kind === 'area' && isAlone) {
      this.place += 1
      return isWanted ? (token.area ?? []).map(this.valueOf) : []
    }
    return [this.comparison(isWanted)]
  }

  private take(...signs: string[]): string | null {
    const token = this.tokens[this.place]
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null
    this.place += 1
    return token.text
  }

  private expect(sign: string): void {
    if (this.take(sign) === null) throw new FormulaError(`${sign} missing`)
  }
}

function apply(name: string, lists: readonly Value[][]): Value {
  const all = lists.flat()
  const numbers = all.filter((value) => typeof value === 'number')
  switch (name) {
    case 'COUNT':
      return numbers.length
    case 'SUM':
      return numbers.reduce((sum, value) => sum + value, 0)
    case 'MIN':
      return Math.min(...numbers)
    case 'MAX':
      return Math.max(...numbers)
    case 'ABS':
      return Math.abs(numberOf(all[0] ?? null))
    case 'AND':
      return all.every((value) => value === true)
    case 'NOT':
      return all[0] !== true
    case 'SUMPRODUCT': {
      const [first = [], ...others] = lists
      return first.reduce<number>(
        (sum, value, index) =>
          sum +
          [value, ...others.map((list) => list[index] ?? null)].reduce<number>(
            (product, one) => product * (typeof one === 'number' ? one : 0),
            1,
          ),
        0,
      )
    }
    default:
      throw new FormulaError(`no function ${name}`)
  }
}

function numberOf(value: Value): number {
  if (typeof value === 'number') return value
  if (value === null) return 0
  throw new FormulaError(`${String(value)} is no number`)
}

function tokenOf(match: RegExpExecArray, sheet: string): Token {
  const [, number, text, quoted, column, row, lastColumn, lastRow, name, sign] = match
  if (number !== undefined) return { kind: 'number', text: number }
  if (text !== undefined) return { kind: 'text', text: text.replaceAll('""', '"') }
  if (name !== undefined) return { kind: 'function', text: name }
  if (column === undefined) return { kind: 'sign', text: sign ?? '' }
  const of = quoted === undefined ? sheet : quoted.slice(1, -2).replaceAll("''", "'")
  const area: string[] = []
  for (let at = Number(row); at <= Number(lastRow ?? row); at += 1) {
    for (let place = placeOf(column); place <= placeOf(lastColumn ?? column); place += 1)
      area.push(`${of}!${letters(place)}${at}`)
  }
  return { kind: 'area', text: match[0], area }
}

function placeOf(column: string): number {
  return [...column].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function letters(place: number): string {
  const rest = Math.floor(place / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (place % 26))
}
