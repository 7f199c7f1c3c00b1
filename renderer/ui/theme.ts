import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolverInput,
} from '@mantine/core'

/** Patina from the palest bloom to the deepest bronze; Mantine picks its shades from here. */
const verdigris: MantineColorsTuple = [
  '#eaf5f1', '#dcece6', '#b5d9cd', '#8bc5b3', '#67b39d', '#5cbda3', '#2f8a76', '#1b6c5c', '#145446', '#0d3a31',
] // prettier-ignore

/** Mantine's own greys lean towards blue; these have the green-grey cast of the ink. */
const gray: MantineColorsTuple = [
  '#f7f8f5', '#eef1ec', '#e3e8e2', '#d7ddd7', '#c2cac4', '#a5b0a9', '#7e8b84', '#5c6964', '#43504b', '#17211e',
] // prettier-ignore
const dark: MantineColorsTuple = [
  '#e6ece8', '#b7c3bd', '#96a59e', '#67756f', '#3a4843', '#2b3733', '#1f2926', '#1a2320', '#131a18', '#0e1412',
] // prettier-ignore

/** Filled parts take the accent of the theme in use; Mantine would pick the text colour for one theme only. */
function resolveVariant(input: VariantColorsResolverInput) {
  const colours = defaultVariantColorsResolver(input)
  const isAccent = input.color === undefined || input.color === input.theme.primaryColor
  if (input.variant !== 'filled' || !isAccent) return colours
  return {
    ...colours,
    background: 'var(--tv-accent)',
    hover: 'var(--tv-accent-hover)',
    color: 'var(--tv-on-accent)',
  }
}

/** Mantine in Trivet's dress: its parts take size, radius and colour from the tokens. */
export const theme = createTheme({
  primaryColor: 'verdigris',
  primaryShade: { light: 7, dark: 5 },
  colors: { verdigris, gray, dark },
  variantColorResolver: resolveVariant,
  fontFamily: 'var(--tv-font)',
  fontFamilyMonospace: 'var(--tv-font-mono)',
  headings: { fontFamily: 'var(--tv-font)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default', fw: 500 } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Radio: Radio.extend({ defaultProps: { size: 'sm', iconColor: 'var(--tv-on-accent)' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm', iconColor: 'var(--tv-on-accent)' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm', withItemsBorders: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: true, fz: 'xs' } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', position: 'bottom-end' } }),
    Popover: Popover.extend({ defaultProps: { shadow: 'md', trapFocus: true, returnFocus: true } }),
    Modal: Modal.extend({ defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } } }),
  },
})

const surfaces = {
  '--mantine-color-body': 'var(--tv-paper)',
  '--mantine-color-text': 'var(--tv-ink)',
  '--mantine-color-bright': 'var(--tv-ink)',
  '--mantine-color-dimmed': 'var(--tv-ink-faint)',
  '--mantine-color-placeholder': 'var(--tv-ink-faint)',
  '--mantine-color-anchor': 'var(--tv-accent-ink)',
  '--mantine-color-error': 'var(--tv-danger)',
  '--mantine-color-default': 'var(--tv-paper-raised)',
  '--mantine-color-default-hover': 'var(--tv-paper-sunken)',
  '--mantine-color-default-color': 'var(--tv-ink)',
  '--mantine-color-default-border': 'var(--tv-line)',
  '--mantine-color-gray-light-color': 'var(--tv-ink-soft)',
  '--mantine-color-gray-light-hover': 'var(--tv-paper-sunken)',
  '--mantine-color-gray-text': 'var(--tv-ink-soft)',
  '--mantine-color-verdigris-light': 'var(--tv-accent-soft)',
  '--mantine-color-verdigris-light-color': 'var(--tv-accent-ink)',
  '--mantine-color-verdigris-text': 'var(--tv-accent-ink)',
  '--mantine-shadow-md': 'var(--tv-shadow)',
}

/** Points Mantine's own colour variables at the tokens, the same names in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces })
