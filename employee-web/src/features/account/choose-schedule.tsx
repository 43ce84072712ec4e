import { useState } from 'react';
import { Stack, Title } from '@mantine/core';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { ButtonRow } from '../../app/parts/button-row.tsx';
import type { SchedulePartsFragment } from '../../gql/graphql.ts';
import { hourLines, inForce, type OwnPlacement } from './placement.rules.ts';
import { usePlacementTexts } from './placement.texts.ts';
import { ProposeModal, type Chosen } from './propose-modal.tsx';

interface ChooseProps {
  readonly placement: OwnPlacement;
  readonly onProposed: () => Promise<void>;
}

/** Chooses a working-time mode; each says its hours, and why it cannot be chosen. */
export function ChooseSchedule({ placement, onProposed }: ChooseProps) {
  const t = usePlacementTexts();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const current = inForce(placement, 'SCHEDULE_MODE')[0]?.id;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h5">
        {t('choose.SCHEDULE_MODE')}
      </Title>
      {placement.scheduleOptions.map(({ workSchedule, canPropose }) => {
        const { id, name } = workSchedule;
        const { code, params } = canPropose;
        const now = id === current;
        return (
          <ButtonRow
            key={id}
            title={name}
            text={hoursText(workSchedule, t)}
            note={now ? t('chosen') : code ? refusalSentence({ code, params }, language) : null}
            disabled={now || !canPropose.allowed}
            onClick={() => setChosen({ id, name })}
          />
        );
      })}
      {chosen && (
        <ProposeModal
          kind="SCHEDULE_MODE"
          target={chosen}
          placement={placement}
          onClose={() => setChosen(null)}
          onProposed={onProposed}
        />
      )}
    </Stack>
  );
}

function hoursText({ days }: SchedulePartsFragment, t: ReturnType<typeof usePlacementTexts>): string {
  const names = t('weekdays').split(',');
  return hourLines(days)
    .map(({ first, last, start, end }) => {
      const range =
        first === last
          ? (names[first - 1] ?? '')
          : t('range', { first: names[first - 1] ?? '', last: names[last - 1] ?? '' });
      return `${range} ${start}–${end}`;
    })
    .join('; ');
}
