import type { CSSVariablesResolver } from '@mantine/core';

/** Text on a pale ground of its own colour (badges, notices), by day. */
const LIGHT_TEXT: Readonly<Record<string, string>> = {
  teal: '#05573f',
  yellow: '#754700',
  orange: '#8f3300',
  red: '#a11919',
  cyan: '#0b5565',
  blue: '#114f8f',
  grape: '#6b2a86',
  gray: '#343a40',
};

/**
 * Shades that keep a contrast of 4.5 (WCAG 2.2, 1.4.3) on both grounds where the component library's own are a little
 * too pale: secondary text, placeholders, error messages. And
 * the grounds that the application's own style sheets use.
 */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    ...Object.fromEntries(
      Object.entries(LIGHT_TEXT).map(([color, text]) => [`--mantine-color-${color}-light-color`, text]),
    ),
    '--ground-head': 'var(--mantine-color-gray-1)',
    '--ground-hover': 'var(--mantine-color-gray-0)',
    '--ground-selected': 'var(--mantine-color-musi-0)',
    '--ground-page': 'var(--mantine-color-gray-0)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--ground-head': 'var(--mantine-color-dark-6)',
    '--ground-hover': 'var(--mantine-color-dark-6)',
    '--ground-selected': '#0b3f3b',
    '--ground-page': 'var(--mantine-color-dark-8)',
  },
});
