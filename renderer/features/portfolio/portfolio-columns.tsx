import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { channels, tiers, type Tier } from '#shared/domain/account.ts'
import type { PortfolioFigureName, PortfolioRow } from '#shared/domain/portfolio.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { inPressureOrder } from '#shared/domain/pressure.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { figureValue } from '#shared/plan/portfolio.ts'
import { optionalChoice, type DataColumn } from '../../ui/data-table/columns.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { figureFormats } from './figure-formats.ts'
import { PortfolioNumber } from './portfolio-number.tsx'
import classes from './portfolio.module.css'
import { StateWord } from './state-word.tsx'

export type PortfolioColumnId = keyof Messages['portfolio']['column']

/** The columns that are there until others are chosen; they fit a window of 1280 px. */
export const usualColumns: readonly PortfolioColumnId[] = [
  'name',
  'tier',
  'owner',
  'pressures',
  'salesPlan',
  'salesChange',
  'contribution',
  'contributionRate',
  'tradeSpendRate',
  'salesOutstandingDays',
  'growthGap',
  'coverage',
  'health',
  'openDemands',
  'nextDue',
]

/** A share is copied and exported as percent, without the noise of binary fractions. */
const percentOfOne = 100
const decimalsKept = 4

interface ColumnOptions {
  messages: Messages
  locale: Locale
  /** The user's calendar day, and the present moment. */
  today: string
  now: string
}

/** All columns of the portfolio in their order; tier, owner and period can be written in. */
export function usePortfolioColumns(today: string, now: string): DataColumn<PortfolioRow>[] {
  const messages = useMessages()
  const locale = useLocale()
  return useMemo(
    () => [
      ...factColumns({ messages, locale, today, now }),
      ...figureColumns(messages),
      ...workColumns({ messages, locale, today, now }),
    ],
    [messages, locale, today, now],
  )
}

function factColumns({ messages }: ColumnOptions): DataColumn<PortfolioRow>[] {
  const { common, domain, portfolio } = messages
  const label = portfolio.column
  return [
    {
      id: 'name',
      kind: 'custom',
      label: label.name,
      isName: true,
      grows: true,
      width: 140,
      value: ({ name }) => name,
      show: ({ id, name, sample }) => (
        <span className={classes.account}>
          <Link to="/accounts/$accountId" params={{ accountId: id }} className={classes.name} title={name}>
            {name || common.untitled}
          </Link>
          {sample && <SampleBadge />}
        </span>
      ),
    },
    optionalChoice<PortfolioRow, Tier>({
      id: 'tier',
      label: label.tier,
      width: 58,
      options: tiers.map((tier) => ({ value: tier, label: domain.tier[tier], otherNames: [tier] })),
      none: '—',
      value: ({ tier }) => tier,
      set: (tier) => ({ tier }),
    }),
    optionalChoice<PortfolioRow, (typeof channels)[number]>({
      id: 'channel',
      label: label.channel,
      width: 110,
      options: channels.map((channel) => ({ value: channel, label: domain.channel[channel] })),
      none: '—',
      value: ({ channel }) => channel,
    }),
    {
      id: 'owner',
      kind: 'text',
      label: label.owner,
      width: 66,
      value: ({ owner }) => owner,
      set: (owner) => ({ owner }),
    },
    {
      id: 'period',
      kind: 'text',
      label: label.period,
      width: 84,
      value: ({ period }) => period,
      set: (period) => ({ period }),
    },
    {
      id: 'pressures',
      kind: 'custom',
      label: label.pressures,
      width: 64,
      value: ({ pressures }) =>
        inPressureOrder(pressures)
          .map((id) => pressureName(messages, id))
          .join(common.listSeparator),
      show: ({ pressures }) => (
        <span className={classes.marks}>
          {inPressureOrder(pressures).map((id) => (
            <PressureMark key={id} pressure={id} size={9} />
          ))}
        </span>
      ),
    },
  ]
}

function figureColumns({ portfolio, dataTable }: Messages): DataColumn<PortfolioRow>[] {
  const money = dataTable.unit.money
  const column = (name: PortfolioFigureName & PortfolioColumnId, width: number, unit: string) =>
    figureColumn(name, portfolio.column[name], width, unit)
  return [
    column('salesBase', 80, money),
    column('salesPlan', 80, money),
    column('salesChange', 60, ''),
    column('contribution', 84, money),
    column('contributionRate', 62, ''),
    column('tradeSpendRate', 62, ''),
    column('salesOutstandingDays', 62, dataTable.unit.days),
    column('growthTarget', 80, money),
    column('weightedGrowth', 80, money),
    column('growthGap', 76, money),
    column('coverage', 62, ''),
    {
      ...column('health', 114, ''),
      show: (row) => (
        <span className={classes.health}>
          <PortfolioNumber row={row} name="health" />
          <StateWord state={row.healthState} />
        </span>
      ),
    },
    {
      id: 'state',
      kind: 'computed',
      label: portfolio.column.state,
      width: 88,
      value: ({ healthState }) => portfolio.state[healthState],
      show: ({ healthState }) => <StateWord state={healthState} />,
    },
  ]
}

function figureColumn(
  name: PortfolioFigureName & PortfolioColumnId,
  label: string,
  width: number,
  unit: string,
) {
  const isShare = figureFormats[name]?.unit === 'rate'
  return {
    id: name,
    kind: 'computed' as const,
    label,
    width,
    align: 'end' as const,
    unit: isShare ? '%' : unit,
    value: (row: PortfolioRow) => {
      const value = figureValue(row, name)
      if (value === null) return null
      return Number((isShare ? value * percentOfOne : value).toFixed(decimalsKept))
    },
    show: (row: PortfolioRow) => <PortfolioNumber row={row} name={name} />,
  }
}

function workColumns({ messages, locale, today, now }: ColumnOptions): DataColumn<PortfolioRow>[] {
  const { portfolio } = messages
  const label = portfolio.column
  return [
    {
      id: 'openDemands',
      kind: 'computed',
      label: label.openDemands,
      width: 60,
      align: 'end',
      value: ({ openDemands }) => openDemands,
    },
    {
      ...figureColumn('demandCost', label.demandCost, 84, messages.dataTable.unit.money),
      show: (row) => (
        <PortfolioNumber
          row={row}
          name="demandCost"
          note={row.demandsWithoutCost > 0 ? portfolio.withoutCost(row.demandsWithoutCost) : ''}
        />
      ),
    },
    {
      id: 'openActions',
      kind: 'computed',
      label: label.openActions,
      width: 66,
      align: 'end',
      value: ({ openActions }) => openActions,
    },
    {
      id: 'nextDue',
      kind: 'day',
      label: label.nextDue,
      width: 96,
      value: ({ nextDue }) => nextDue,
      isLate: ({ nextDue }) => nextDue !== null && nextDue < today,
    },
    {
      id: 'updatedAt',
      kind: 'computed',
      label: label.updatedAt,
      width: 96,
      value: ({ updatedAt }) => updatedAt.slice(0, 10),
      show: ({ updatedAt }) => formatAgo(locale, updatedAt, now),
    },
  ]
}
