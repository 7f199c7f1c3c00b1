/*
 * The sample account as its manager has it: blocks as they are copied out of Excel (a tab between cells), the rest as it
 * is typed. A column that the app computes itself stays empty in its block. Money in CNY 10,000 before VAT.
 */

type Block = readonly string[]

export const charter = {
  'Where do we play?': 'RTD drinks in convenience, O2O and group-buying',
  'What do they get?': 'A convenience range, O2O content and reliable supply',
  'How do we do it?': 'They give distribution in heavy stores and display on proof',
  'What do we gain?': '600 of list sales and better contribution',
}

export const profile = {
  'Banners and formats': '18 hypermarkets, 62 supermarkets, 80 convenience stores',
  Stores: '160',
  Regions: 'One province, 1 DC',
  'Its strategy': 'Own app and two platforms for home delivery',
}

/** Objective, unit, base, target, now, change, due. */
export const objectives: Block = [
  'List sales\tCNY 10k\t6,000\t6,600\t\t\t2026-12-31',
  'Share of category\t%\t18.05%\t18.78%\t\t\t2026-12-31',
  'Contribution\tCNY 10k\t1,102\t1,284.35\t\t\t2026-12-31',
  'Shelves and deliveries\t%\t93.02\t96\t\t\t2026-12-31',
  'O2O and convenience\tCNY 10k\t1,380\t1,860\t\t\t2026-12-31',
  'Trade rate, no new unconditional point\t%\t20.74\t20.34\t\t\t2026-12-31',
  'Function coverage\t%\t62.5\t100\t\t\t2026-06-30',
]

/** The pressures that each objective answers. */
export const objectivePressures: Record<string, Block> = {
  'List sales': ['Revenue'],
  'Share of category': ['Market share'],
  Contribution: ['Profit'],
  'Shelves and deliveries': ['Execution', 'Other demands'],
  'O2O and convenience': [
    'Online and offline growth plan',
    'O2O takes a larger share inside the customer',
    'Convenience becomes the growth format',
  ],
  'Trade rate, no new unconditional point': ['More back-margin points', 'Profit'],
  'Function coverage': ['Winning the customer round', 'Revenue'],
}

/** Key result, unit, base, target. */
export const keyResults: Record<string, Block> = {
  'Shelves and deliveries': ['OSA\t%\t93.02\t96', 'OTIF\t%\t89\t94'],
  'O2O and convenience': ['O2O\tCNY 10k\t780\t1,050', 'Convenience\tCNY 10k\t600\t810'],
}

/** Action, who, due; then the methods and objectives that it is linked with. */
export const actions = [
  [
    'Open finance-finance pair',
    'Finance BP\t2026-01-31',
    ['A06', 'C11'],
    ['Trade rate', 'Function coverage'],
  ],
  ['Cooler pilot, 20 convenience stores', 'KA manager\t2026-02-28', ['B09'], ['O2O']],
  ['O2O content and listing, all SKUs', 'KA rep online\t2026-02-15', ['B10'], ['O2O']],
  ['Stop the two events below 1', 'KA manager\t2026-01-10', ['C08', 'C09'], ['Contribution']],
  ['Sign conditional-rebate clause', 'Sales director\t2026-01-20', ['C07', 'D08'], ['Trade rate']],
  ['Weekly OTIF call with DC', 'Logistics planner\t2026-01-05', ['E08'], ['Shelves']],
] as const

/** Risk, likelihood, impact, early sign, reply. */
export const risks: Block = [
  'Buyer change\t3\t5 high\tMeetings cancelled\tSecond supporter by March',
  'Platform subsidy under price\t4\t3\tIndex gap > 8%\tSeparate pack, review own funding',
  'DC move in Q2\t4\t4\tOTIF < 85%\tDual drop plan',
]

/** Format, prior year, base, change, plan. */
export const formats: Block = [
  'Hypermarket\t3,180\t3,000\t\t2,880',
  'Supermarket\t1,380\t1,500\t\t1,680',
  'Convenience\t420\t600\t\t810',
  'O2O\t360\t780\t\t1,050',
  'Group-buying\t60\t120\t\t180',
]

export const finance = {
  'Base year': 'FY2025',
  'Plan year': 'FY2026',
  'Receivables, base year, CNY 10k': '960',
  'Receivables, plan year, CNY 10k': '902.66',
  'Cost of money, % a year': '5%',
  'Payment days of the contract': '45',
}

/** Cost, kind, measure, base, plan, what that comes to in both years, behaviour. */
export const costs: Block = [
  'COGS\tCost of goods\trate %\t52%\t52%',
  'Freight\tLogistics\tamount\t228\t245\t\t\tvariable',
  'Promoters in store\tPromoters\tamount\t90\t84\t\t\tfixed',
  'Account team\tTeam\tamount\t110\t115\t\t\tfixed',
  'Returned goods\tReturns\tamount\t57.6\t52\t\t\tvariable',
]

/** Term, kind, measure, base, plan, what that comes to in both years, condition. */
export const terms: Block = [
  'On-invoice discount\tOn invoice\trate %\t4%\t4%\t\t\tPaid by the day',
  'Fixed rebate\tFixed rebate\trate %\t3%\t3%',
  'Target rebate\tTiered\ttiers\t\t\t\t\tWeighted distribution of 87%',
  'Promotion funding\tPromotion\tamount\t420\t410\t\t\tPer event, on proof',
  'Display and leaflet\tDisplay\tamount\t210\t225\t\t\tPhoto of each display',
  'DC allowance\tLogistics\trate %\t2%\t2%\t\t\tThrough their DC',
]

/** From invoice sales of, rate. */
export const tiers: Block = ['5,500\t1.5%', '6,300\t2.0%', '6,600\t2.5%']

export const productLines: Block = ['Tea', 'Juice', 'Water', 'New']

/** A row for each format, a column for each product line. */
export const whiteSpace: Block = [
  '1,500\t900\t450\t150',
  '780\t420\t240\t60',
  '330\t270\t0\t0',
  '390\t240\t150\t0',
  '120\t0\t0\t0',
]

/** Opportunity, value, probability, weighted, in the bridge. */
export const opportunities: Block = [
  'O2O listing and content\t240\t80%\t\tYes',
  'Weighted distribution 80% to 87%\t210\t85%\t\tYes',
  'Convenience new stores and coolers\t150\t70%\t\tYes',
  'New items\t150\t60%\t\tYes',
  'Price and mix\t90\t80%\t\tYes',
  'Group-buying pack\t120\t50%\t\tNo',
  'Festival gifting\t150\t50%\t\tNo',
  'Fresh-counter cross display\t90\t50%\t\tNo',
]

/** Name, details, role, unit, decision, influence, attitude, owner of ours, measured on, last contact, next step. */
export const people: Block = [
  'Lin Ruolan\t\tGM Merchandising\t\t\tH\t0\tSales director\tCategory growth, total margin\t\tSponsor meeting',
  'Zhou Qiming\t\tBuyer drinks\t\t\tH\t-1\tKA manager\tBack margin, DM income\t\tConditional-point proposal',
  'He Yuan\t\tConvenience head\t\t\tH\t+1\tKA manager\tSales per store per day\t\tCooler pilot, 20 stores',
  'Shen Jiahe\t\tO2O manager\t\t\tM\t+2\tKA rep, online\tO2O share, OOS\t\tContent and stock plan',
  'Gu Changning\t\tDC manager\t\t\tM\t0\tLogistics planner\tAppointment, fill\t\tWeekly OTIF call',
  'Fang Ruogu\t\tFinance\t\t\tM\t-1\t\tDays payable\t\tOpen finance pair',
  'Lu Tingyu\t\tStore operations\t\t\tM\t+1\tKA supervisor\tShelf gaps\t\tPhoto-proof display',
]

/** Of the eight usual pairs the first five talk; finance, data and quality do not. */
export const functionContacts: Block = ['Regular', 'Regular', 'Regular', 'Regular', 'Regular']

/** Demand, now, counted as, asked. */
export const demands: Block = [
  'Fixed rebate\t3.0%\tPoints\t1',
  'Price of 5 SKUs\tlist\tPrice, −%\t3',
  'Payment\t45 days\tMore days\t15',
  'Leaflet slots\t12\tCNY 10k\t16',
]

export const replies: Record<string, string> = {
  'Fixed rebate': '+0.5 pt on weighted distribution of 87%',
  'Price of 5 SKUs': 'No list cut; multi-pack and mix',
  Payment: 'Keep 45; 50 if DSO is kept at 52 and deductions cleared in 15 days',
  'Leaflet slots': 'Swap two events with a return below 1',
}

/** We give, cost, we get. */
export const concessions: Block = [
  'Data report\t\tOpen finance pair',
  '2 extra display weeks\t\t20 convenience coolers',
  '+0.5 pt conditional\t31.68\t87% weighted distribution',
]

/** Year before, base, plan; category, then our brand. The third row, stock, begins a year later. */
export const retail: Block = ['40,000\t42,000\t44,520', '7,000\t7,580\t8,360']
export const stock: Block = ['640\t624.92']

/** Targets of the five measures that are counted, in the order of the ten usual ones. */
export const countedTargets: Block = ['96%', '94%', '98%', '87%']

export const promises = {
  ours: ['Lift OTIF to 94%', 'Lift case fill to 98%'],
  theirs: ['Weighted distribution of 87%', 'Front margin of 24.21%'],
}

/** Pillar, weight, result, target. */
export const pillars: Block = [
  'Availability\t30%\t93.0\t96',
  'Shelf\t20%\t88.7\t92',
  'Price\t15%\t95\t95',
  'Promotion\t15%\t90\t90',
  'Display\t20%\t80\t85.25',
]

/** Counted, of: distribution, availability, shelf, orders, cases and lines. */
export const service: Block = [
  '96\t160',
  '4,320\t5,400',
  '1,786\t1,920',
  '48\t300',
  '178\t200',
  '11,520\t12,000',
  '744\t800',
]

/** The scores of result, relationship, execution, profit and receivables. */
export const health: Block = ['72', '60', '80', '65', '50']

export const swot = {
  Strengths: ['Tea No. 1 in convenience trial', 'Fast supply of core SKUs'],
  Weaknesses: ['No finance contact', 'New items absent in three formats', 'Price index 108.9'],
  Opportunities: ['O2O +117%', '80 convenience stores', 'Group-buying pack'],
  Threats: ['Hypermarket −5.7%', 'Rival funding', 'Private label'],
}

export const strategies = {
  'S–O': 'Cooler range first',
  'W–O': 'Listing sprint',
  'S–T': 'Category-first JBP',
  'W–T': 'Conditional, not unconditional',
}

export const promotion = {
  'Baseline in these days': '16,000',
  'Sold in these days': '30,400',
  'Dip afterwards': '1,600',
  'Taken from our other items': '1,200',
  'Price support per unit': '1.00',
  Display: '12,000',
  Leaflet: '4,000',
  Promoters: '3,600',
}
