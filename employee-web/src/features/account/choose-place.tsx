import { useState } from 'react';
import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconCurrentLocation, IconSearch } from '@tabler/icons-react';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { localeOf } from '@eoffice/web-kit/local-time.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { ButtonRow } from '../../app/parts/button-row.tsx';
import { formatDistance } from '../../app/status/format-distance.ts';
import type { PlacePartsFragment } from '../../gql/graphql.ts';
import { inForce, type OwnPlacement } from './placement.rules.ts';
import { usePlacementTexts } from './placement.texts.ts';
import { ProposeModal, type Chosen } from './propose-modal.tsx';
import { usePlaces } from './use-places.ts';

interface ChooseProps {
  readonly placement: OwnPlacement;
  readonly onProposed: () => Promise<void>;
}

/** Finds a place of work by its name, its NPSN, or by being near. */
export function ChoosePlace({ placement, onProposed }: ChooseProps) {
  const t = usePlacementTexts();
  const locale = localeOf(useLanguage());
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { text, setText, near, state } = usePlaces();
  const current = new Set(inForce(placement, 'WORK_LOCATION').map(({ id }) => id));
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h5">
        {t('choose.WORK_LOCATION')}
      </Title>
      <TextInput
        size="md"
        type="search"
        label={t('searchPlace')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      <Button
        variant="light"
        size="md"
        leftSection={<IconCurrentLocation size={20} aria-hidden />}
        loading={state.kind === 'LOCATING'}
        onClick={near}
      >
        {t('near')}
      </Button>
      {state.kind === 'IDLE' && <Text c="dimmed">{t('nearHint')}</Text>}
      {state.kind === 'NO_POSITION' && <Text role="alert">{t('nearFailed')}</Text>}
      {state.kind === 'READING' && <LoadingState />}
      {state.kind === 'FAILED' && <ProblemState />}
      {state.kind === 'FOUND' && state.places.length === 0 && <Text role="status">{t('nothing')}</Text>}
      {state.kind === 'FOUND' &&
        state.places.map(({ place, distanceMeters }) => (
          <ButtonRow
            key={place.id}
            title={place.name}
            text={placeDetail(place, t)}
            note={current.has(place.id) ? t('chosen') : null}
            aside={
              distanceMeters !== null && (
                <Text size="sm" c="dimmed">
                  {formatDistance(distanceMeters, locale)}
                </Text>
              )
            }
            onClick={() => setChosen({ id: place.id, name: place.name })}
          />
        ))}
      {chosen && (
        <ProposeModal
          kind="WORK_LOCATION"
          target={chosen}
          placement={placement}
          onClose={() => setChosen(null)}
          onProposed={onProposed}
        />
      )}
    </Stack>
  );
}

function placeDetail({ name, orgUnit }: PlacePartsFragment, t: ReturnType<typeof usePlacementTexts>): string {
  return [
    orgUnit.name === name ? null : orgUnit.name,
    orgUnit.district?.name,
    orgUnit.school && t('npsn', { npsn: orgUnit.school.npsn }),
  ]
    .filter(Boolean)
    .join(' · ');
}
