import { Badge } from '@mantine/core';
import type { ReviewOutcome } from './review-queue.rules.ts';
import { useReviewTexts } from './review.texts.ts';

const DONE = {
  APPROVE: { text: 'doneApprove', color: 'teal' },
  RETURN: { text: 'doneReturn', color: 'orange' },
  REJECT: { text: 'doneReject', color: 'red' },
} as const;

/** What became of a decision, honestly: on its way, done, or not done. */
export function OutcomeBadge({ outcome, size = 'xs' }: { outcome: ReviewOutcome; size?: 'xs' | 'md' }) {
  const t = useReviewTexts();
  if (outcome.state === 'SENDING') {
    return (
      <Badge size={size} color="gray" variant="light">
        {t('sending')}
      </Badge>
    );
  }
  if (outcome.state !== 'DONE') {
    return (
      <Badge size={size} color="red" variant="outline">
        {t('refused')}
      </Badge>
    );
  }
  const { text, color } = DONE[outcome.event];
  return (
    <Badge size={size} color={color} variant="light">
      {t(text)}
    </Badge>
  );
}
