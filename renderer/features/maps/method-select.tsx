import { Select } from '@mantine/core'
import { methodGroups, type MethodSummary } from '#shared/domain/method.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'

interface MethodSelectProps {
  methods: readonly MethodSummary[]
  value: string
  onChange: (id: string) => void
}

/** Chooses the method whose map is shown. */
export function MethodSelect({ methods, value, onChange }: MethodSelectProps) {
  const { maps, domain } = useMessages()
  const locale = useLocale()
  return (
    <Select
      aria-label={maps.chooseMethod}
      value={value}
      searchable
      w={260}
      size="xs"
      allowDeselect={false}
      data={methodGroups.flatMap((group) => {
        const items = methods
          .filter((method) => method.group === group)
          .map((method) => ({ value: method.id, label: method.name[locale] }))
        return items.length === 0 ? [] : [{ group: domain.methodGroup[group], items }]
      })}
      onChange={(id) => id !== null && onChange(id)}
    />
  )
}
