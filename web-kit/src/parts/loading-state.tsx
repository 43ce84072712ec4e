import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { usePartTexts } from './parts.texts.ts';

/** Something is on its way. */
export function LoadingState({ fullPage = false }: { fullPage?: boolean }) {
  const t = usePartTexts();
  return (
    <Center mih={fullPage ? '100dvh' : 220} role="status">
      <Loader type="dots" aria-hidden />
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
    </Center>
  );
}
