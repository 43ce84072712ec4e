import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep teal of songket thread on the river Musi; shade 7 on white and shade 3 on dark keep a contrast above 4.5. */
const musi: MantineColorsTuple = [
  '#e6f7f6',
  '#d3ebe9',
  '#a7d6d2',
  '#78c0ba',
  '#52ada6',
  '#39a29a',
  '#1f837b',
  '#0f6f68',
  '#0b5c56',
  '#064843',
];

/** The look of both applications. System fonts: nothing to download on a weak signal. */
export const theme = createTheme({
  primaryColor: 'musi',
  primaryShade: { light: 7, dark: 6 },
  colors: { musi },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});
