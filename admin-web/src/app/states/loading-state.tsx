import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useCommonTexts } from '../texts/common.texts.ts';

/** Something is on its way. */
export function LoadingState({ fullPage = false }: { fullPage?: boolean }) {
  const t = useCommonTexts();
  return (
    <Center mih={fullPage ? '100dvh' : 240} role="status">
      <Loader type="dots" aria-hidden />
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
    </Center>
  );
}
