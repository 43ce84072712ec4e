import { Stack, Text, Title } from '@mantine/core';
import type { ReviewReportPartsFragment } from '../../gql/graphql.ts';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';

type Activities = NonNullable<ReviewReportPartsFragment['activities']>;

/** What was done, in order, with times as far as they were given. */
export function ActivityList({
  activities,
  totalMinutes,
}: {
  activities: Activities;
  totalMinutes: number | null;
}) {
  const t = useReviewTexts();
  const duration = (minutes: number) =>
    minutes >= 60
      ? t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
      : t('onlyMinutes', { minutes });
  return (
    <div>
      <Title order={3} size="h6">
        {t('activities')}
      </Title>
      <ol className={classes['activities']}>
        {activities.map(({ position, description, result, startsAt, endsAt, durationMinutes }) => (
          <li key={position}>
            <Stack gap={0}>
              <Text className={classes['prose']}>{description}</Text>
              {result && (
                <Text size="sm" c="dimmed" className={classes['prose']}>
                  {t('result')}: {result}
                </Text>
              )}
              {(startsAt ?? durationMinutes) !== null && (
                <Text size="sm" c="dimmed">
                  {startsAt && endsAt ? `${clock(startsAt)}–${clock(endsAt)}` : null}
                  {startsAt && durationMinutes ? ' · ' : null}
                  {durationMinutes ? duration(durationMinutes) : null}
                </Text>
              )}
            </Stack>
          </li>
        ))}
      </ol>
      {totalMinutes !== null && totalMinutes > 0 && (
        <Text size="sm" fw={600}>
          {t('total', { duration: duration(totalMinutes) })}
        </Text>
      )}
    </div>
  );
}

/** `07:30:00` as people write it here: `07.30`. */
function clock(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}
