import type { CSSVariablesResolver } from '@mantine/core';

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
