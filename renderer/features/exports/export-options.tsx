import { Checkbox, Radio, Select } from '@mantine/core'
import {
  exportLinkStyles,
  exportProfiles,
  type ExportOptions,
  type ExportProfile,
} from '#shared/domain/export.ts'
import { useMessages } from '../../ui/language.tsx'
import classes from './export-dialog.module.css'

interface ExportOptionsFormProps {
  value: ExportOptions
  onChange: (value: ExportOptions) => void
}

/** How the files are written: for which program, with which links, with or without the data for a way back. */
export function ExportOptionsForm({ value, onChange }: ExportOptionsFormProps) {
  const messages = useMessages().exports
  return (
    <details className={classes.more}>
      <summary>{messages.options}</summary>
      <div className={classes.options}>
        <Select
          label={messages.profile}
          data={exportProfiles.map((profile) => ({ value: profile, label: messages.profiles[profile] }))}
          value={value.profile}
          allowDeselect={false}
          onChange={(chosen) => {
            const profile = exportProfiles.find((known) => known === chosen)
            if (profile)
              onChange({ ...value, profile, links: knowsBrackets(profile) ? value.links : 'markdown' })
          }}
        />
        <Radio.Group
          label={messages.linkStyle}
          value={value.links}
          onChange={(chosen) => {
            const links = exportLinkStyles.find((known) => known === chosen)
            if (links) onChange({ ...value, links })
          }}
        >
          <div className={classes.inline}>
            {exportLinkStyles.map((style) => (
              <Radio
                key={style}
                value={style}
                label={messages.linkStyles[style]}
                disabled={style === 'wikilinks' && !knowsBrackets(value.profile)}
              />
            ))}
          </div>
        </Radio.Group>
        <Checkbox
          label={messages.data}
          description={messages.dataHint}
          checked={value.data}
          onChange={(event) => onChange({ ...value, data: event.currentTarget.checked })}
        />
      </div>
    </details>
  )
}

/** Programs that follow links between double brackets. */
function knowsBrackets(profile: ExportProfile): boolean {
  return profile === 'plain' || profile === 'obsidian'
}
