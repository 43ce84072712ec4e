import { useMemo } from 'react';
import {
  Badge,
  Drawer,
  mergeThemeOverrides,
  Modal,
  Notification,
  type MantineThemeOverride,
} from '@mantine/core';
import { theme } from '@eoffice/web-kit/theme.ts';
import { useCommonTexts } from './texts/common.texts.ts';
import classes from './app-theme.module.css';

/** The common theme, with names for the buttons that the component library draws without any. */
export function useAppTheme(): MantineThemeOverride {
  const t = useCommonTexts();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': t('close') };
    const window = { closeButtonProps, classNames: { title: classes['title'] ?? '' } };
    return mergeThemeOverrides(theme, {
      components: {
        // Words in capitals are read letter by letter; a sentence in a badge is read as one.
        Badge: Badge.extend({ defaultProps: { tt: 'none' } }),
        Modal: Modal.extend({ defaultProps: window }),
        Drawer: Drawer.extend({ defaultProps: window }),
        Notification: Notification.extend({ defaultProps: { closeButtonProps } }),
      },
    });
  }, [t]);
}
