import { useState } from 'react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { formatDay, formatInstant, formatTime, localeOf } from '@eoffice/web-kit/local-time.ts';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { punchesToCheck } from '../../app/approvals/use-approval-counts.ts';
import { FullPicture } from '../../app/evidence/evidence-view.tsx';
import { NoteModal } from '../../app/parts/note-modal.tsx';
import { useViewer } from '../../app/session/viewer.ts';
import { formatDistance } from '../../app/status/format-distance.ts';
import { useFlagSentence } from '../../app/status/use-flag-sentence.ts';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import type { CheckedPunchFragment, PunchWhere } from '../../gql/graphql.ts';
import {
  PUNCH_CONFIRM,
  PUNCH_REJECT,
  PUNCH_RESTORE,
  PUNCH_UPHOLD,
  PUNCHES_TO_CHECK,
} from './punch-review.operations.ts';
import classes from './approvals.module.css';
import { useApprovalTexts } from './approvals.texts.ts';
import { DecisionBar } from './decision-bar.tsx';
import { ReviewQueue, type Outcome } from './review-queue.tsx';

/** Clock events to look at, one at a time: flagged ones, offline ones, and objections to rejections. */
export function PunchReviewPage() {
  const t = useApprovalTexts();
  const { employee } = useViewer();
  return (
    <ReviewQueue title={t('punches')} read={() => readPunches(employee.id)}>
      {(punch, outcome, onDecided) => <PunchToCheck punch={punch} outcome={outcome} onDecided={onDecided} />}
    </ReviewQueue>
  );
}

async function readPunches(ownId: string): Promise<readonly CheckedPunchFragment[]> {
  const [toCheck, objected] = await Promise.all([
    readWhere(punchesToCheck(ownId)),
    readWhere({ objectionOpen: { eq: true } }),
  ]);
  return [...toCheck, ...objected].filter(
    ({ canConfirm, canReject, canDecideObjection }) =>
      canConfirm.allowed || canReject.allowed || canDecideObjection.allowed,
  );
}

async function readWhere(where: PunchWhere): Promise<readonly CheckedPunchFragment[]> {
  const { data } = await api.query({
    query: PUNCHES_TO_CHECK,
    variables: { where },
    fetchPolicy: 'network-only',
  });
  if (!data) throw new Error('An answer without data');
  return data.punches.nodes;
}

interface PunchToCheckProps {
  readonly punch: CheckedPunchFragment;
  readonly outcome: Outcome | null;
  readonly onDecided: (outcome: Outcome, said: string) => void;
}

function PunchToCheck(props: PunchToCheckProps) {
  const { punch } = props;
  const t = useApprovalTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const flagSentence = useFlagSentence();
  const { employee, kind, businessAt, businessDate, timeZone, capturedAt, receivedAt, flags, selfie } = punch;
  const objection = punch.objections.find(({ outcome }) => outcome === null);
  return (
    <Stack gap="md">
      <div className={classes['photo']}>
        {selfie ? (
          <FullPicture
            id={selfie.id}
            label={t('photoOf', { name: employee.name, kind: words(`punch.${kind}`) })}
          />
        ) : (
          <Stack align="center" gap={4}>
            <IconCameraOff size={36} stroke={1.4} aria-hidden />
            <Text c="dimmed">{t('noPhoto')}</Text>
          </Stack>
        )}
      </div>
      <div>
        <Text fw={650} size="lg">
          {employee.name}
        </Text>
        <Text>
          {words(`punch.${kind}`)} {formatTime(businessAt, timeZone)}, {formatDay(businessDate, language)}
        </Text>
        <Place punch={punch} />
        {capturedAt && (
          <Text size="sm" c="dimmed">
            {t('offline', { at: formatInstant(receivedAt, language, timeZone) })}
          </Text>
        )}
        {selfie && (
          <Text size="sm" c="dimmed">
            {t('logged')}
          </Text>
        )}
      </div>
      {flags.length > 0 && (
        <Alert color="orange" title={t('flags')}>
          {flags.map((flag) => (
            <Text key={flag.code} size="sm">
              {flagSentence(flag)}
            </Text>
          ))}
        </Alert>
      )}
      {objection && (
        <Alert color="blue" title={t('objection')}>
          “{objection.note}”{punch.decisionReason && ` – ${punch.decisionReason}`}
        </Alert>
      )}
      <Decide {...props} />
    </Stack>
  );
}

function Place({ punch }: { punch: CheckedPunchFragment }) {
  const t = useApprovalTexts();
  const language = useLanguage();
  const { workLocation, distanceMeters, insideGeofence } = punch;
  if (!workLocation || distanceMeters === null) return null;
  const distance = formatDistance(distanceMeters, localeOf(language));
  return (
    <Text c="dimmed">
      {insideGeofence
        ? t('atPlace', { place: workLocation.name })
        : t('distance', { distance, place: workLocation.name })}
    </Text>
  );
}

type Act = 'CONFIRM' | 'REJECT' | 'RESTORE' | 'UPHOLD';

const SAID = {
  CONFIRM: 'confirmed',
  REJECT: 'punchRejected',
  RESTORE: 'restored',
  UPHOLD: 'upheld',
} as const;

function Decide({ punch, outcome, onDecided }: PunchToCheckProps) {
  const t = useApprovalTexts();
  const [asking, setAsking] = useState<'REJECT' | 'UPHOLD' | null>(null);
  const { run, running, fault } = useAction((act: Act, reason: string) => send(punch.id, act, reason));
  const decide = async (act: Act, reason: string): Promise<boolean> => {
    if (!(await run(act, reason))) return false;
    setAsking(null);
    onDecided(act === 'CONFIRM' || act === 'RESTORE' ? 'APPROVE' : 'REJECT', t(SAID[act]));
    return true;
  };
  const judges = punch.canDecideObjection.allowed;
  return (
    <>
      <DecisionBar outcome={outcome} fault={asking ? null : fault}>
        {(judges || punch.canReject.allowed) && (
          <Button size="md" px="xs" variant="default" onClick={() => setAsking(judges ? 'UPHOLD' : 'REJECT')}>
            {t(judges ? 'dismiss' : 'reject')}
          </Button>
        )}
        {(judges || punch.canConfirm.allowed) && (
          <Button
            size="md"
            px="xs"
            loading={running}
            onClick={() => void decide(judges ? 'RESTORE' : 'CONFIRM', '')}
          >
            {t(judges ? 'grant' : 'confirm')}
          </Button>
        )}
      </DecisionBar>
      {asking && (
        <NoteModal
          storageKey={`eoffice.punch.${asking}.${punch.id}`}
          title={t('rejectTitle')}
          label={t('rejectLabel')}
          hint={t('rejectPunchHint')}
          button={t(asking === 'UPHOLD' ? 'dismiss' : 'reject')}
          grave
          min={5}
          max={200}
          running={running}
          fault={fault}
          onClose={() => setAsking(null)}
          onSend={(reason) => decide(asking, reason)}
        />
      )}
    </>
  );
}

async function send(id: string, act: Act, reason: string) {
  switch (act) {
    case 'CONFIRM':
      return (await api.mutate({ mutation: PUNCH_CONFIRM, variables: { id } })).data?.punchConfirm;
    case 'REJECT':
      return (await api.mutate({ mutation: PUNCH_REJECT, variables: { id, reason } })).data?.punchReject;
    case 'RESTORE':
      return (await api.mutate({ mutation: PUNCH_RESTORE, variables: { id } })).data?.punchRestore;
    case 'UPHOLD':
      return (await api.mutate({ mutation: PUNCH_UPHOLD, variables: { id, reason } })).data?.punchUphold;
  }
}
