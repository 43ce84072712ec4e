import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { HomeQuery } from '../../gql/graphql.ts';
import { useHomeTexts } from './home.texts.ts';
import { LinkCard } from './link-card.tsx';

/** The daily report of today. */
export function LkhCard({ lkh }: { lkh: HomeQuery['viewer']['lkhToday'] }) {
  const t = useHomeTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const asked = lkh.requirement !== 'NOT_ALLOWED';
  const state = lkh.report ? words(`lkh.${lkh.report.state}`) : t(asked ? 'lkhNone' : 'lkhNotNeeded');
  return (
    <LinkCard to="/lkh" title={t('lkhTitle')}>
      {state}
      {asked && !lkh.report && `, ${t('lkhUntil', { day: formatDay(lkh.deadline, language, 'short') })}`}
    </LinkCard>
  );
}
