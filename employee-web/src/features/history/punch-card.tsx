import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import { formatInstant, formatTime, localeOf } from '@eoffice/web-kit/local-time.ts';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { StatusBadge, type StatusTone } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { Picture } from '../../app/evidence/evidence-view.tsx';
import { NoteModal } from '../../app/parts/note-modal.tsx';
import { formatDistance } from '../../app/status/format-distance.ts';
import { useFlagSentence } from '../../app/status/use-flag-sentence.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { OwnPunchFragment, PunchState } from '../../gql/graphql.ts';
import { PUNCH_OBJECT } from './history.operations.ts';
import classes from './history.module.css';
import { useHistoryTexts } from './history.texts.ts';

const TONES: Readonly<Record<PunchState, StatusTone>> = {
  ACCEPTED: 'GOOD',
  FLAGGED: 'ATTENTION',
  PENDING_CONFIRMATION: 'WAITING',
  REJECTED: 'BAD',
};

/** One clock event of one's own: where and when, what is odd about it, what was decided, and the way to object. */
export function PunchCard({ punch }: { punch: OwnPunchFragment }) {
  const t = useHistoryTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const flagSentence = useFlagSentence();
  const { kind, state, businessAt, timeZone, selfie, flags, capturedAt, receivedAt, photoState } = punch;
  return (
    <article className={classes['card']}>
      <div className={classes['punch']}>
        {selfie && <Picture id={selfie.id} label={t('photoOf', { kind: words(`punch.${kind}`) })} />}
        <div className={classes['punchText']}>
          <Text fw={650}>
            {words(`punch.${kind}`)} {formatTime(businessAt, timeZone)}
          </Text>
          <div>
            <StatusBadge tone={TONES[state]}>{words(`punchState.${state}`)}</StatusBadge>
          </div>
          <Place punch={punch} />
          {capturedAt && (
            <Text size="sm" c="dimmed">
              {t('sentLater', { at: formatInstant(receivedAt, language, timeZone) })}
            </Text>
          )}
          {photoState !== 'ATTACHED' && (
            <Text size="sm" c="dimmed">
              {t(photoState === 'AWAITED' ? 'photoAwaited' : 'photoMissing')}
            </Text>
          )}
        </div>
      </div>
      {flags.length > 0 && (
        <Stack gap={2} mt="sm">
          <Text size="sm" fw={650}>
            {t('flags')}
          </Text>
          {flags.map((flag) => (
            <Text key={flag.code} size="sm">
              {flagSentence(flag)}
            </Text>
          ))}
        </Stack>
      )}
      <Decisions punch={punch} />
      <Objection punch={punch} />
    </article>
  );
}

function Place({ punch }: { punch: OwnPunchFragment }) {
  const t = useHistoryTexts();
  const language = useLanguage();
  const { workLocation, distanceMeters, insideGeofence } = punch;
  if (!workLocation || distanceMeters === null) return null;
  const distance = formatDistance(distanceMeters, localeOf(language));
  return (
    <Text size="sm" c="dimmed">
      {insideGeofence
        ? t('atPlace', { place: workLocation.name })
        : t('distance', { distance, place: workLocation.name })}
    </Text>
  );
}

function Decisions({ punch }: { punch: OwnPunchFragment }) {
  const t = useHistoryTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  return (
    <>
      {punch.decisions.map(({ id, decidedAt, decidedBy, toState, reason }) => (
        <Stack key={id} gap={2} mt="sm">
          <Text size="sm" c="dimmed">
            {t('decidedBy', {
              state: words(`punchState.${toState}`),
              name: decidedBy.name,
              at: formatInstant(decidedAt, language, punch.timeZone),
            })}
          </Text>
          {reason && <Text size="sm">“{reason}”</Text>}
        </Stack>
      ))}
    </>
  );
}

function Objection({ punch }: { punch: OwnPunchFragment }) {
  const t = useHistoryTexts();
  const [open, setOpen] = useState(false);
  const { run, running, fault } = useAction(async (note: string) => {
    const { data } = await api.mutate({ mutation: PUNCH_OBJECT, variables: { id: punch.id, note } });
    return data?.punchObject;
  });
  return (
    <>
      {punch.objections.map(({ id, note, outcome }) => (
        <Stack key={id} gap={2} mt="sm">
          <Text size="sm" fw={650}>
            {t('objected')}: {outcome ? t(`objection.${outcome}`) : t('objectionOpen')}
          </Text>
          <Text size="sm">“{note}”</Text>
        </Stack>
      ))}
      {punch.canObject.allowed && (
        <Button variant="default" size="md" mt="sm" fullWidth onClick={() => setOpen(true)}>
          {t('object')}
        </Button>
      )}
      {open && (
        <NoteModal
          storageKey={`eoffice.punch.objection.${punch.id}`}
          title={t('objectTitle')}
          label={t('objectLabel')}
          hint={t('objectHint')}
          button={t('object')}
          min={5}
          max={500}
          running={running}
          fault={fault}
          onClose={() => setOpen(false)}
          onSend={async (note) => {
            if (!(await run(note))) return false;
            setOpen(false);
            announce(t('objectionSent'));
            return true;
          }}
        />
      )}
    </>
  );
}
