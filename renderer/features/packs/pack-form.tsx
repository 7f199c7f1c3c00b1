import { Anchor, Checkbox, Radio, SegmentedControl, Select } from '@mantine/core'
import { formatDay } from '#shared/i18n/format.ts'
import { locales } from '#shared/domain/locale.ts'
import { packVariants, type PackSectionId } from '#shared/pack/pack-document.ts'
import { packFormats } from '#shared/pack/pack-format.ts'
import { useApiQuery } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import classes from './pack-dialog.module.css'
import { packWriters } from './pack-writers.ts'
import type { PackOrderState } from './use-pack-order.ts'
import { nothing, today } from './use-pack-source.ts'

interface PackFormProps {
  order: PackOrderState
  disabled: boolean
  onManage: () => void
}

/** Everything that can be chosen about a pack. */
export function PackForm({ order, disabled, onManage }: PackFormProps) {
  const { packs, exports } = useMessages()
  const texts = packs.dialog
  const { choices, choose } = order
  // Pages are printed; everything else is written.
  const formats = packFormats.filter((format) => format === 'pdf' || packWriters[format])
  return (
    <>
      <Subject order={order} disabled={disabled} />
      <div>
        <SegmentedControl
          fullWidth
          aria-label={texts.format}
          disabled={disabled}
          value={choices.format}
          data={formats.map((value) => ({ value, label: texts.formats[value] }))}
          onChange={(value) => {
            const format = formats.find((candidate) => candidate === value)
            if (format) choose({ format, template: null })
          }}
        />
        <p className={classes.about}>{texts.about[choices.format]}</p>
      </div>
      <Radio.Group
        aria-label={texts.variant}
        value={choices.variant}
        onChange={(value) => choose({ variant: value === 'customer' ? 'customer' : 'internal' })}
      >
        <div className={classes.options}>
          {packVariants.map((variant) => (
            <Radio
              key={variant}
              value={variant}
              disabled={disabled}
              label={texts.variants[variant].label}
              description={texts.variants[variant].text}
            />
          ))}
        </div>
      </Radio.Group>
      {choices.variant === 'customer' && <p className={classes.hint}>{exports.readBeforeSending}</p>}
      <Sections order={order} disabled={disabled} />
      <Template order={order} disabled={disabled} onManage={onManage} />
    </>
  )
}

function Subject({ order, disabled }: { order: PackOrderState; disabled: boolean }) {
  const { packs, exports } = useMessages()
  const texts = packs.dialog
  const locale = useLocale()
  const { choices, choose, reviews, against } = order
  const named = reviews.map(({ id, on, kind }) => ({
    value: id,
    label: texts.review(formatDay(locale, on), exports.review.kinds[kind]),
  }))
  const plan = { value: today, label: texts.today }
  return (
    <div className={classes.row}>
      <Select
        label={texts.of}
        disabled={disabled}
        allowDeselect={false}
        value={choices.of}
        data={[plan, ...named]}
        onChange={(of) => choose({ of: of ?? today, against: null })}
      />
      <Select
        label={texts.against}
        disabled={disabled || choices.variant === 'customer'}
        allowDeselect={false}
        value={choices.variant === 'customer' ? nothing : against}
        data={[
          { value: nothing, label: texts.nothing },
          ...[plan, ...named].filter(({ value }) => value !== choices.of),
        ]}
        onChange={(value) => choose({ against: value ?? nothing })}
      />
      <Select
        label={texts.language}
        disabled={disabled}
        allowDeselect={false}
        value={choices.locale}
        data={locales.map((value) => ({ value, label: texts.languages[value] }))}
        onChange={(value) => {
          const chosen = locales.find((candidate) => candidate === value)
          if (chosen) choose({ locale: chosen })
        }}
      />
    </div>
  )
}

function Sections({ order, disabled }: { order: PackOrderState; disabled: boolean }) {
  const texts = useMessages().packs.dialog
  const { sections, chosen, choices, choose } = order
  const { without } = choices
  if (sections.length === 0) return <p className={classes.hint}>{texts.emptyPlan}</p>
  const set = (id: PackSectionId, isIn: boolean) =>
    choose({ without: isIn ? without.filter((one) => one !== id) : [...without, id] })
  return (
    <div role="group" aria-label={texts.sections}>
      <div className={classes.label}>
        {texts.sections}
        <Anchor component="button" type="button" size="sm" onClick={() => choose({ without: [] })}>
          {texts.all}
        </Anchor>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => choose({ without: sections.map(({ id }) => id) })}
        >
          {texts.none}
        </Anchor>
      </div>
      <div className={classes.sections}>
        {sections.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            disabled={disabled}
            checked={chosen.includes(id)}
            onChange={(event) => set(id, event.currentTarget.checked)}
          />
        ))}
      </div>
      {chosen.length === 0 && <p className={classes.hint}>{texts.noSections}</p>}
    </div>
  )
}

function Template({ order, disabled, onManage }: PackFormProps) {
  const { dialog, template } = useMessages().packs
  const list = useApiQuery('packs.templates', {})
  const { choices, choose } = order
  const { format } = choices
  if (format !== 'pptx' && format !== 'docx') return null
  const own = (list.data ?? []).filter(({ kind }) => kind === format)
  return (
    <div className={classes.template}>
      <Select
        className={classes.grow ?? ''}
        label={dialog.template}
        disabled={disabled}
        allowDeselect={false}
        value={choices.template ?? ''}
        data={[
          { value: '', label: dialog.ownLook },
          ...own.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => choose({ template: value === '' ? null : value })}
      />
      <Anchor component="button" type="button" size="sm" disabled={disabled} onClick={onManage}>
        {template.manage}
      </Anchor>
    </div>
  )
}
