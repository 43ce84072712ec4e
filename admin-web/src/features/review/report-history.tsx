import { Text, Timeline, Title } from '@mantine/core';
import { formatInstant } from '@eoffice/web-kit/local-time.ts';
import { AuditLink } from '../../app/audit/audit-link.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { ReviewReportPartsFragment } from '../../gql/graphql.ts';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';

/** Every step of the report, the oldest first. */
export function ReportHistory({ id, decisions }: Pick<ReviewReportPartsFragment, 'id' | 'decisions'>) {
  const t = useReviewTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h6" mb="xs">
        {t('history')}
      </Title>
      <Timeline bulletSize={12} lineWidth={2} active={decisions.length - 1}>
        {decisions.map(({ id: step, at, event, note, actor }) => (
          <Timeline.Item key={step} title={<Text size="sm">{words(`lkhEvent.${event}`)}</Text>}>
            <Text size="xs" c="dimmed">
              {actor?.name ?? t('byRule')} · {formatInstant(at, language)}
            </Text>
            {note && (
              <Text size="sm" className={classes['prose']}>
                “{note}”
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      <AuditLink type="LkhReport" id={id} />
    </div>
  );
}
