import { Select } from '@mantine/core'
import { IconBuildingStore } from '@tabler/icons-react'
import { useApiQuery } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'

interface AccountSelectProps {
  value: string | null
  onChange: (account: string | null) => void
  readOnly?: boolean
}

/** The account that a case is about, or none. */
export function AccountSelect({ value, onChange, readOnly = false }: AccountSelectProps) {
  const messages = useMessages()
  const texts = messages.cases
  const accounts = useApiQuery('accounts.list', {}).data
  const options = (accounts ?? []).map(({ id, name }) => ({
    value: id,
    label: name || messages.common.untitled,
  }))
  const isGone = value !== null && accounts !== undefined && !options.some((option) => option.value === value)
  return (
    <Select
      size="xs"
      w={240}
      aria-label={texts.document.account}
      placeholder={texts.noAccount}
      leftSection={<IconBuildingStore size={14} aria-hidden />}
      data={isGone ? [...options, { value, label: texts.goneAccount }] : options}
      value={value}
      onChange={onChange}
      readOnly={readOnly}
      clearable={!readOnly}
      searchable={!readOnly}
    />
  )
}
