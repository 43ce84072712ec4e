import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useLayoutTexts } from '../../app/layout/layout.texts.ts';

/** The daily reports of the employee. */
export function LkhPage() {
  const t = useLayoutTexts();
  return <PageFrame title={t('lkh')}>{null}</PageFrame>;
}
