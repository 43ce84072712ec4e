import { lazy, Suspense, useMemo, useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { Alert, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { daysAfter } from '@eoffice/web-kit/days.ts';
import { AuditLink } from '../../app/audit/audit-link.tsx';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { EmptyState } from '../../app/states/empty-state.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { LocationQuery } from '../../gql/graphql.ts';
import { coordinateText, countInside, distanceMeters, type GeoPoint } from './geo.rules.ts';
import { LocationForm } from './location-form.tsx';
import { LOCATION } from './locations.operations.ts';
import { useLocationsTexts } from './locations.texts.ts';

const LocationMap = lazy(async () => ({ default: (await import('./location-map.tsx')).LocationMap }));

type Place = NonNullable<LocationQuery['workLocation']>;

/** One place of work: its point and radius on the map, and where people clocked yesterday. */
export function LocationPage() {
  const { id = '' } = useParams();
  const t = useLocationsTexts();
  const date = daysAfter(useViewer().today, -1);
  const { data, error, refetch } = useQuery(LOCATION, { variables: { id, date } });
  if (!data) return error ? <ProblemState onRetry={() => void refetch()} /> : <LoadingState />;
  const place = data.workLocation;
  if (!place) return <EmptyState level={1} title={t('gone')} text={t('goneText')} />;
  return <PlaceView key={`${place.id} ${place.version}`} place={place} date={date} />;
}

/** What the form says about the place, saved or not. */
export interface PlacedCircle {
  readonly point: GeoPoint | null;
  readonly radius: number;
}

function PlaceView({ place, date }: { place: Place; date: string }) {
  const t = useLocationsTexts();
  const [circle, setCircle] = useState<PlacedCircle>({
    point: savedPoint(place),
    radius: place.radiusMeters,
  });
  const punches = useMemo(() => place.punchesAround ?? [], [place]);
  const move = (point: GeoPoint) => setCircle((before) => ({ ...before, point }));
  return (
    <>
      <PageHeader title={place.name} description={place.orgUnit.name}>
        <AuditLink type="WorkLocation" id={place.id} />
        <Button
          component={Link}
          to="/lokasi"
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
        >
          {t('toList')}
        </Button>
      </PageHeader>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Paper withBorder p="md" component="section" aria-label={t('mapTitle')}>
            <Suspense fallback={<LoadingState />}>
              <LocationMap
                name={place.name}
                circle={circle}
                punches={punches}
                suggestion={place.suggestedPoint ?? null}
                onMove={place.canEdit.allowed ? move : null}
              />
            </Suspense>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg">
            <LocationForm place={place} circle={circle} onCircle={setCircle} />
            <Suggestion place={place} circle={circle} onTake={move} />
            <Punches place={place} circle={circle} date={date} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}

/** The point as it is stored; null while there is none. */
export function savedPoint({ latitude, longitude }: Pick<Place, 'latitude' | 'longitude'>): GeoPoint | null {
  return latitude == null || longitude == null ? null : { latitude, longitude };
}

interface SuggestionProps {
  readonly place: Place;
  readonly circle: PlacedCircle;
  readonly onTake: (point: GeoPoint) => void;
}

function Suggestion({ place, circle, onTake }: SuggestionProps) {
  const t = useLocationsTexts();
  const suggested = place.suggestedPoint;
  if (!suggested || !place.canEdit.allowed) return null;
  const { latitude, longitude, punches, people, spreadMeters } = suggested;
  const away = circle.point && Math.round(distanceMeters(circle.point, suggested));
  return (
    <Alert color="blue" title={t('suggestionTitle')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('suggestionText', {
            punches,
            people,
            spread: spreadMeters,
            point: `${coordinateText(latitude)}, ${coordinateText(longitude)}`,
          })}{' '}
          {away !== null && t('suggestionMoved', { meters: away })}
        </Text>
        <Button size="xs" variant="default" onClick={() => onTake({ latitude, longitude })}>
          {t('takeSuggestion')}
        </Button>
      </Stack>
    </Alert>
  );
}

function Punches({ place, circle, date }: { place: Place; circle: PlacedCircle; date: string }) {
  const t = useLocationsTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { punchesAround } = place;
  const title = t('punchesTitle', { day: formatDay(date, language, 'short') });
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {!punchesAround && <Text size="sm">{t('punchesHidden')}</Text>}
      {punchesAround?.length === 0 && <Text size="sm">{t('punchesNone')}</Text>}
      {punchesAround && punchesAround.length > 0 && (
        <>
          {circle.point && (
            <Text size="sm" fw={600} mb="xs" role="status">
              {t('punchesInside', {
                inside: countInside(punchesAround, circle.point, circle.radius),
                total: punchesAround.length,
                radius: circle.radius,
              })}
            </Text>
          )}
          <Stack gap={2} mah={220} style={{ overflow: 'auto' }} tabIndex={0} role="group" aria-label={title}>
            {punchesAround.map(({ punchId, kind, person, distanceMeters: meters }) => (
              <Group key={punchId} gap="xs">
                <Text size="sm">
                  {t('punchLine', {
                    kind: words(`punch.${kind}`),
                    name: person?.name ?? t('somebody'),
                    meters: meters ?? '–',
                  })}
                </Text>
              </Group>
            ))}
          </Stack>
        </>
      )}
    </Paper>
  );
}
