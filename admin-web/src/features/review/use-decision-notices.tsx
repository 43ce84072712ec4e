import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { useFaultSentence } from '@eoffice/web-kit/refusals/fault-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { ReviewReportPartsFragment } from '../../gql/graphql.ts';
import type { ReviewOutcome } from './review-queue.rules.ts';
import { useReviewTexts } from './review.texts.ts';

type Notice = (
  report: Pick<ReviewReportPartsFragment, 'id' | 'date' | 'employee'>,
  outcome: ReviewOutcome,
) => void;

/**
 * Says when a decision was not carried out, and why; it stays until it is read and leads back to the report. What
 * went well is seen in the queue.
 */
export function useDecisionNotices(open: (id: string) => void): Notice {
  const t = useReviewTexts();
  const language = useLanguage();
  const sentenceOf = useFaultSentence();
  return ({ id, date, employee }, { state, fault }) => {
    if (!fault) return;
    const values = { name: employee.name, date: formatDay(date, language, 'short') };
    const notice = notifications.show({
      color: 'red',
      autoClose: false,
      title: t(state === 'FAILED' ? 'failedTitle' : 'refusedTitle', values),
      message: (
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{sentenceOf(fault)}</Text>
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(notice);
              open(id);
            }}
          >
            {t('openIt')}
          </Button>
        </Stack>
      ),
    });
  };
}
