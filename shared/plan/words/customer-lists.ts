import { text, figure, plain, flag, nameIn, namesIn, choice, type WordsFor } from './cell.ts'

export const customerLists: WordsFor<
  'groupNodes' | 'swotItems' | 'crossedStrategies' | 'stakeholders' | 'stakeholderLines' | 'functionPairs'
> = {
  groupNodes: {
    part: 'group',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      level: ({ level }, writer) => choice('level', level, writer),
      parent: ({ parent }, { account }) => text(nameIn(account.groupNodes, parent)),
      stores: ({ stores }, writer) => plain(stores, writer),
      note: ({ note }) => text(note),
    },
  },
  swotItems: {
    part: 'swot',
    name: (item) => item.text,
    fields: {
      text: (item) => text(item.text),
      side: ({ side }, writer) => choice('swot', side, writer),
      evidence: ({ evidence }) => text(evidence),
    },
  },
  crossedStrategies: {
    part: 'swot',
    name: (item) => item.text,
    fields: {
      text: (item) => text(item.text),
      crossing: ({ crossing }, writer) => choice('crossing', crossing, writer),
      items: ({ items }, writer) =>
        namesIn(
          writer.account.swotItems.map((item) => ({ id: item.id, name: item.text })),
          items,
          writer,
        ),
    },
  },
  stakeholders: {
    part: 'stakeholders',
    name: ({ name }) => name,
    fields: {
      name: ({ name }) => text(name),
      role: ({ role }) => text(role),
      unit: ({ unit }, { account }) => text(nameIn(account.groupNodes, unit)),
      manager: ({ manager }, { account }) => text(nameIn(account.stakeholders, manager)),
      decision: ({ decision }, writer) => choice('decision', decision, writer),
      influence: ({ influence }, writer) => choice('influence', influence, writer),
      attitude: ({ attitude }) => figure(attitude, signed),
      owner: ({ owner }) => text(owner),
      measuredOn: ({ measuredOn }) => text(measuredOn),
      lastContact: ({ lastContact }) => text(lastContact ?? ''),
      nextStep: ({ nextStep }) => text(nextStep),
      nextStepDue: ({ nextStepDue }) => text(nextStepDue ?? ''),
      note: ({ note }) => text(note),
    },
  },
  stakeholderLines: {
    part: 'stakeholders',
    name: ({ from }, { account }) => nameIn(account.stakeholders, from),
    fields: {
      from: ({ from }, { account }) => text(nameIn(account.stakeholders, from)),
      kind: ({ kind }, writer) => choice('line', kind, writer),
      to: ({ to }, { account }) => text(nameIn(account.stakeholders, to)),
    },
  },
  functionPairs: {
    part: 'functions',
    name: ({ theirs }) => theirs,
    fields: {
      theirs: ({ theirs }) => text(theirs),
      ours: ({ ours }) => text(ours),
      stakeholder: ({ stakeholder }, { account }) => text(nameIn(account.stakeholders, stakeholder)),
      owner: ({ owner }) => text(owner),
      needed: ({ needed }, writer) => flag(needed, writer),
      contact: ({ contact }, writer) => choice('contact', contact, writer),
      rhythm: ({ rhythm }) => text(rhythm),
    },
  },
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace('-', '−')
}
