import { useLocale, useMessages } from '../../ui/language.tsx'
import { PressureMark } from '../../ui/pressure-mark.tsx'
import type { PlaybookContent } from '#shared/domain/content.ts'
import { pressureName } from '#shared/i18n/own-names.ts'
import { MissingContent, Section } from './section.tsx'
import classes from './trade.module.css'

/** Who does the work and where: the roles from the shelf to the country, and the channels. */
export function Trade({ content: { roles, channels } }: { content: PlaybookContent }) {
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.playbook.terms
  return (
    <>
      <Section title={texts.roles}>
        {roles ? (
          <ul className={classes.list}>
            {roles.structure.roles.map(({ id, side }) => {
              const role = roles.text[locale].roles[id]
              return (
                <li key={id} className={classes.item}>
                  <h3 className={classes.name}>
                    {role.name}
                    <span className={classes.side}>{texts.side[side]}</span>
                  </h3>
                  <p className={classes.text}>{role.holds}</p>
                  <p className={classes.more}>
                    {texts.nextStep} {role.nextStep}
                  </p>
                </li>
              )
            })}
          </ul>
        ) : (
          <MissingContent />
        )}
      </Section>
      <Section title={texts.channels}>
        {channels ? (
          <ul className={classes.list}>
            {channels.structure.channels.map(({ id, side, formats = [] }) => {
              const channel = channels.text[locale].channels[id]
              return (
                <li key={id} className={classes.item}>
                  <h3 className={classes.name}>
                    {channel.name}
                    <span className={classes.side}>{texts.side[side]}</span>
                  </h3>
                  <p className={classes.text}>{channel.meaning}</p>
                  <p className={classes.more}>
                    {texts.watch} {channel.watch}
                  </p>
                  {formats.length > 0 && (
                    <ul className={classes.formats} aria-label={texts.formats}>
                      {formats.map((format) => {
                        const text = channels.text[locale].formats[format.id]
                        return (
                          <li key={format.id}>
                            <strong>{text.name}</strong> {text.change}
                            <span className={classes.pressures}>
                              {format.pressures.map((pressure) => (
                                <span key={pressure}>
                                  <PressureMark pressure={pressure} decorative />{' '}
                                  {pressureName(messages, pressure)}
                                </span>
                              ))}
                            </span>
                          </li>
                        )
                      })}
                    </ul>
                  )}
                </li>
              )
            })}
          </ul>
        ) : (
          <MissingContent />
        )}
      </Section>
    </>
  )
}
