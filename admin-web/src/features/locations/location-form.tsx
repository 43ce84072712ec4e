import { useEffect, useRef, useState } from 'react';
import { Button, Group, NumberInput, Paper, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import type { LocationPartsFragment, WorkLocationSaveInput } from '../../gql/graphql.ts';
import { coordinateOf, coordinateText, distanceMeters, pointOf } from './geo.rules.ts';
import { savedPoint, type PlacedCircle } from './location.page.tsx';
import { LOCATION_SAVE } from './locations.operations.ts';
import { useLocationsTexts } from './locations.texts.ts';

const RADIUS = { min: 20, max: 1000 } as const;

interface LocationFormProps {
  readonly place: LocationPartsFragment;
  readonly circle: PlacedCircle;
  readonly onCircle: (circle: PlacedCircle) => void;
}

/** Name, point and radius in fields: everything that the map does, by keyboard. */
export function LocationForm({ place, circle, onCircle }: LocationFormProps) {
  const t = useLocationsTexts();
  const language = useLanguage();
  const saved = savedPoint(place);
  const [latitude, setLatitude] = useState(saved ? coordinateText(saved.latitude) : '');
  const [longitude, setLongitude] = useState(saved ? coordinateText(saved.longitude) : '');
  const { run, running, fault } = useAction(async (input: WorkLocationSaveInput) => {
    return (await api.mutate({ mutation: LOCATION_SAVE, variables: { id: place.id, input } })).data
      ?.workLocationSave;
  });
  const form = useForm({
    initialValues: { name: place.name, active: place.active },
    validate: { name: (name) => (name.trim() ? null : t('nameShort')) },
  });
  // What the map did is written into the fields, but not what the fields did themselves.
  const told = useRef(circle.point);
  useEffect(() => {
    if (circle.point === told.current) return;
    told.current = circle.point;
    if (!circle.point) return;
    setLatitude(coordinateText(circle.point.latitude));
    setLongitude(coordinateText(circle.point.longitude));
  }, [circle.point]);

  const write = (nextLatitude: string, nextLongitude: string) => {
    setLatitude(nextLatitude);
    setLongitude(nextLongitude);
    const [north, east] = [coordinateOf(nextLatitude, 90), coordinateOf(nextLongitude, 180)];
    const empty = nextLatitude.trim() === '' && nextLongitude.trim() === '';
    if (!empty && (north === null || east === null)) return;
    const point = north === null || east === null ? null : { latitude: north, longitude: east };
    told.current = point;
    onCircle({ ...circle, point });
  };
  const paste = (text: string): boolean => {
    const point = pointOf(text);
    if (point) write(coordinateText(point.latitude), coordinateText(point.longitude));
    return point !== null;
  };
  const errorOf = (text: string, limit: 90 | 180) => {
    if (text.trim() === '') return latitude.trim() === longitude.trim() ? null : t('coordinateBoth');
    return coordinateOf(text, limit) === null ? t('coordinateWrong') : null;
  };
  const wrong =
    errorOf(latitude, 90) ?? errorOf(longitude, 180) ?? radiusError(circle.radius, t('radiusWrong'));
  const moved = saved && circle.point ? Math.round(distanceMeters(saved, circle.point)) : 0;
  const submit = form.onSubmit(async ({ name, active }) => {
    if (wrong) return;
    const { point, radius } = circle;
    const answer = await run({
      name: name.trim(),
      active,
      orgUnitId: place.orgUnit.id,
      timeZone: place.timeZone,
      version: place.version,
      radiusMeters: radius,
      latitude: point && Number(coordinateText(point.latitude)),
      longitude: point && Number(coordinateText(point.longitude)),
    });
    if (answer) notifications.show({ message: t('saved') });
  });
  const readOnly = !place.canEdit.allowed;
  const coordinate = (name: 'latitude' | 'longitude') => ({
    label: t(name),
    inputMode: 'text' as const,
    readOnly,
    onPaste: (event: React.ClipboardEvent) => {
      if (!readOnly && paste(event.clipboardData.getData('text'))) event.preventDefault();
    },
  });
  return (
    <Paper withBorder p="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <FaultAlert fault={fault} />
          {readOnly && place.canEdit.code && (
            <Text size="sm" c="dimmed">
              {refusalSentence({ code: place.canEdit.code, params: place.canEdit.params }, language)}
            </Text>
          )}
          <TextInput label={t('name')} readOnly={readOnly} maxLength={200} {...form.getInputProps('name')} />
          <Group grow align="flex-start">
            <TextInput
              {...coordinate('latitude')}
              value={latitude}
              error={errorOf(latitude, 90)}
              onChange={(event) => write(event.currentTarget.value, longitude)}
            />
            <TextInput
              {...coordinate('longitude')}
              value={longitude}
              error={errorOf(longitude, 180)}
              onChange={(event) => write(latitude, event.currentTarget.value)}
            />
          </Group>
          <Text size="xs" c="dimmed">
            {t('coordinateHint')}
          </Text>
          <NumberInput
            label={t('radiusLabel')}
            min={RADIUS.min}
            max={RADIUS.max}
            step={10}
            allowDecimal={false}
            clampBehavior="none"
            readOnly={readOnly}
            value={circle.radius}
            error={radiusError(circle.radius, t('radiusWrong'))}
            onChange={(radius) => onCircle({ ...circle, radius: Number(radius) })}
          />
          <Switch
            label={t('activeLabel')}
            disabled={readOnly}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
          {moved > 0 && (
            <Text size="sm" role="status">
              {t('moved', { meters: moved })}
            </Text>
          )}
          {!readOnly && (
            <Button
              type="submit"
              loading={running}
              disabled={wrong !== null}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('save')}
            </Button>
          )}
        </Stack>
      </form>
    </Paper>
  );
}

function radiusError(radius: number, sentence: string): string | null {
  return Number.isInteger(radius) && radius >= RADIUS.min && radius <= RADIUS.max ? null : sentence;
}
