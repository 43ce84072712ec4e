import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text, Title } from '@mantine/core';
import { daysOfMonth, monthOf, monthsAfter } from '@eoffice/web-kit/days.ts';
import { formatDay, formatInstant, formatMonth, formatTime } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { Picture } from '../../app/evidence/evidence-view.tsx';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import parts from '../../app/parts/parts.module.css';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { PhotoViewsQuery } from '../../gql/graphql.ts';
import { PHOTO_VIEWS } from './account.operations.ts';
import { useAccountTexts } from './account.texts.ts';

type PunchWithPhoto = PhotoViewsQuery['viewer']['employee']['attendanceDays'][number]['punches'][number];

/** One's own photos month by month, the newest first, and who looked at each. */
export function PhotoViewsPage() {
  const t = useAccountTexts();
  const [thisMonth] = useState(() => monthOf(new Date().toISOString()));
  const [count, setCount] = useState(1);
  const months = Array.from({ length: count }, (_, back) => monthsAfter(thisMonth, -back));
  return (
    <PageFrame title={t('photos')} description={t('photosText')} backTo="/akun">
      <Stack gap="lg">
        {months.map((month) => (
          <PhotosOfMonth key={month} month={month} />
        ))}
        <Button variant="default" size="md" onClick={() => setCount(count + 1)}>
          {t('earlierMonth')}
        </Button>
      </Stack>
    </PageFrame>
  );
}

function PhotosOfMonth({ month }: { month: string }) {
  const t = useAccountTexts();
  const language = useLanguage();
  const days = daysOfMonth(month);
  const { data, error, refetch } = useQuery(PHOTO_VIEWS, {
    variables: { from: days[0] ?? month, to: days.at(-1) ?? month },
    fetchPolicy: 'no-cache',
  });
  const punches = data?.viewer.employee.attendanceDays
    .flatMap((day) => day.punches)
    .filter(({ selfie }) => selfie !== null)
    .reverse();
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h5">
        {formatMonth(month, language)}
      </Title>
      {!punches && (error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />)}
      {punches?.length === 0 && <Text c="dimmed">{t('photosNone')}</Text>}
      {punches?.map((punch) => (
        <PhotoCard key={punch.id} punch={punch} />
      ))}
    </Stack>
  );
}

function PhotoCard({ punch }: { punch: PunchWithPhoto }) {
  const t = useAccountTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { selfie, kind, businessAt, businessDate, timeZone } = punch;
  if (!selfie) return null;
  const name = t('photoOn', {
    kind: words(`punch.${kind}`),
    day: formatDay(businessDate, language, 'short'),
    time: formatTime(businessAt, timeZone),
  });
  return (
    <article className={parts['card']}>
      <Stack gap="xs">
        <div className={parts['withPicture']}>
          <Picture id={selfie.id} label={name} />
          <Text fw={650}>{name}</Text>
        </div>
        {selfie.views.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('photoUnseen')}
          </Text>
        )}
        {selfie.views.map(({ at, viewer }) => (
          <Text key={`${viewer.id} ${at}`} size="sm">
            {viewer.name} · {formatInstant(at, language, timeZone)}
          </Text>
        ))}
      </Stack>
    </article>
  );
}
