import { PageFrame } from '../../app/layout/page-frame.tsx';
import { useLayoutTexts } from '../../app/layout/layout.texts.ts';

/** The month of the employee. */
export function HistoryPage() {
  const t = useLayoutTexts();
  return <PageFrame title={t('history')}>{null}</PageFrame>;
}
