import { ActionIcon, Button, Indicator, Popover, Select, Tooltip } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { competencyIdSchema } from '#shared/domain/competency.ts'
import { inPressureOrder, pressureIdSchema, pressureSources } from '#shared/domain/pressure.ts'
import { competencyName, pressureName } from '#shared/i18n/own-names.ts'
import { facetsOf, isFiltering, noFilter, type MapFilter } from '#shared/map/filter.ts'
import type { MapModel, MapStatus } from '#shared/map/model.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './map-stage.module.css'

interface FilterMenuProps {
  map: MapModel
  filter: MapFilter
  accountName: (id: string) => string
  onFilter: (filter: MapFilter) => void
}

/** Leaves of the map what is asked for; offers only what it holds. */
export function FilterMenu({ map, filter, accountName, onFilter }: FilterMenuProps) {
  const messages = useMessages()
  const { maps, domain } = messages
  const facets = useMemo(() => facetsOf(map), [map])
  const set = (change: Partial<MapFilter>) => onFilter({ ...filter, ...change })
  const statuses = facets.statuses.map((value) => ({ value, label: maps.statusName[value] }))

  return (
    <Popover position="bottom-end" width={280}>
      <Popover.Target>
        <Indicator disabled={!isFiltering(filter)} size={9} offset={4}>
          <Tooltip label={maps.filter}>
            <ActionIcon variant="default" aria-label={maps.filter}>
              <IconFilter size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown className={classes.filterPanel}>
        <Select
          label={maps.filterSource}
          placeholder={maps.all}
          clearable
          comboboxProps={{ withinPortal: false }}
          value={filter.source}
          data={pressureSources
            .filter((id) => facets.sources.includes(id))
            .map((id) => ({ value: id, label: domain.source[id] }))}
          onChange={(value) => set({ source: pressureSources.find((id) => id === value) ?? null })}
        />
        {facets.pressures.length > 1 && (
          <Select
            label={maps.filterPressure}
            placeholder={maps.all}
            clearable
            searchable
            comboboxProps={{ withinPortal: false }}
            value={filter.pressure}
            data={inPressureOrder(facets.pressures).map((id) => ({
              value: id,
              label: pressureName(messages, id),
            }))}
            onChange={(value) => set({ pressure: value === null ? null : pressureIdSchema.parse(value) })}
          />
        )}
        {facets.competencies.length > 1 && (
          <Select
            label={maps.filterCompetency}
            placeholder={maps.all}
            clearable
            comboboxProps={{ withinPortal: false }}
            value={filter.competency}
            data={facets.competencies.map((id) => ({ value: id, label: competencyName(messages, id) }))}
            onChange={(value) => set({ competency: value === null ? null : competencyIdSchema.parse(value) })}
          />
        )}
        {facets.accounts.length > 1 && (
          <Select
            label={maps.filterAccount}
            placeholder={maps.all}
            clearable
            searchable
            comboboxProps={{ withinPortal: false }}
            value={filter.account}
            data={facets.accounts.map((id) => ({ value: id, label: accountName(id) }))}
            onChange={(account) => set({ account })}
          />
        )}
        {facets.statuses.length > 1 && (
          <Select
            label={maps.status}
            placeholder={maps.all}
            clearable
            comboboxProps={{ withinPortal: false }}
            value={filter.status}
            data={statuses}
            onChange={(value) =>
              set({ status: facets.statuses.find((status: MapStatus) => status === value) ?? null })
            }
          />
        )}
        <Button disabled={!isFiltering(filter)} onClick={() => onFilter(noFilter)}>
          {maps.clearFilter}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
