import { useQuery } from '@apollo/client/react';
import { Button, Stack, Text } from '@mantine/core';
import { formatDay, formatInstant, formatTime } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { Picture } from '../../app/evidence/evidence-view.tsx';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import parts from '../../app/parts/parts.module.css';
import { useViewer } from '../../app/session/viewer.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { PhotoViewsQuery } from '../../gql/graphql.ts';
import { PHOTO_VIEWS } from './account.operations.ts';
import { useAccountTexts } from './account.texts.ts';

type PunchWithPhoto = PhotoViewsQuery['punches']['nodes'][number];

/** One's own photos, and who looked at each. */
export function PhotoViewsPage() {
  const t = useAccountTexts();
  const { employee } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(PHOTO_VIEWS, {
    variables: { employeeId: employee.id, after: null },
    fetchPolicy: 'no-cache',
  });
  const found = data?.punches;
  const more = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        punches: { ...next.punches, nodes: [...before.punches.nodes, ...next.punches.nodes] },
      }),
    });
  return (
    <PageFrame title={t('photos')} description={t('photosText')} backTo="/akun">
      {!found && (error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />)}
      {found?.nodes.length === 0 && <PageState title={t('photosNone')} />}
      <Stack gap="sm">
        {found?.nodes.map((punch) => (
          <PhotoCard key={punch.id} punch={punch} />
        ))}
        {found?.pageInfo.hasNextPage && (
          <Button variant="default" size="md" onClick={() => void more()}>
            {t('more')}
          </Button>
        )}
      </Stack>
    </PageFrame>
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
