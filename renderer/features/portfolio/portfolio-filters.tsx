import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { channels } from '#shared/domain/account.ts'
import { healthStates } from '#shared/domain/portfolio.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { matrixTiers } from '#shared/plan/portfolio.ts'
import { useMessages } from '../../ui/language.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { isFiltering, noFilter, toggled, type PortfolioFilter } from './portfolio-filter.ts'
import classes from './portfolio.module.css'
import { StateWord } from './state-word.tsx'

interface PortfolioFiltersProps {
  /** The pressures to choose from. */
  pressures: readonly PressureId[]
  filter: PortfolioFilter
  onFilter: (filter: PortfolioFilter) => void
}

/** Narrows the portfolio by words, tier, health, channel and pressure. */
export function PortfolioFilters({ pressures, filter, onFilter }: PortfolioFiltersProps) {
  const messages = useMessages()
  const { domain, portfolio: texts } = messages
  const words = texts.filter
  return (
    <div className={classes.filters} role="search" aria-label={words.label}>
      <TextInput
        type="search"
        size="xs"
        className={classes.search}
        aria-label={texts.search}
        placeholder={texts.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
      />
      <div className={classes.chips} role="group" aria-label={words.tier}>
        {matrixTiers.map((tier) => (
          <ToggleChip
            key={tier}
            pressed={filter.tiers.includes(tier)}
            onToggle={() => onFilter({ ...filter, tiers: toggled(filter.tiers, tier) })}
          >
            {tier ? domain.tier[tier] : texts.noTier}
          </ToggleChip>
        ))}
      </div>
      <div className={classes.chips} role="group" aria-label={words.state}>
        {healthStates.map((state) => (
          <ToggleChip
            key={state}
            pressed={filter.states.includes(state)}
            onToggle={() => onFilter({ ...filter, states: toggled(filter.states, state) })}
          >
            <StateWord state={state} />
          </ToggleChip>
        ))}
      </div>
      <NativeSelect
        size="xs"
        className={classes.select}
        aria-label={words.channel}
        value={filter.channel ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, channel: channels.find((channel) => channel === value) ?? null })
        }
        data={[
          { value: '', label: words.allChannels },
          ...channels.map((channel) => ({ value: channel, label: domain.channel[channel] })),
        ]}
      />
      <NativeSelect
        size="xs"
        className={classes.select}
        aria-label={words.pressure}
        value={filter.pressure ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, pressure: pressures.find((id) => id === value) ?? null })
        }
        data={[
          { value: '', label: words.allPressures },
          ...pressures.map((id) => ({ value: id, label: pressureName(messages, id) })),
        ]}
      />
      {isFiltering(filter) && (
        <button type="button" className={classes.clear} onClick={() => onFilter(noFilter)}>
          {texts.clear}
        </button>
      )}
    </div>
  )
}
