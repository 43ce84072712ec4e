import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCameraOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDay, formatTime } from '@eoffice/web-kit/local-time.ts';
import { AuditLink } from '../../app/audit/audit-link.tsx';
import { useDomainTexts } from '../../app/texts/domain.texts.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import type { PunchCardPartsFragment, PunchEvent, PunchState } from '../../gql/graphql.ts';
import { useAttendanceTexts } from './attendance.texts.ts';
import classes from './punch-card.module.css';

const STATE_COLORS: Readonly<Record<PunchState, string>> = {
  ACCEPTED: 'teal',
  FLAGGED: 'orange',
  PENDING_CONFIRMATION: 'blue',
  REJECTED: 'red',
};

interface PunchCardProps {
  readonly punch: PunchCardPartsFragment;
  /** What it became on this page; null while undecided. */
  readonly decided: PunchState | null;
  readonly onAct: (punch: PunchCardPartsFragment, event: PunchEvent) => void;
}

/** One clock event with its photo and what is odd about it. */
export function PunchCard({ punch, decided, onAct }: PunchCardProps) {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const { employee, kind, businessAt, businessDate, timeZone, workLocation, distanceMeters } = punch;
  const state = decided ?? punch.state;
  const objection = punch.objections.find(({ outcome }) => outcome == null);
  return (
    <Paper withBorder className={classes['card']} component="article">
      <PunchPhoto punch={punch} />
      <Stack gap={4} p="sm" className={classes['body']}>
        <Group justify="space-between" gap={4}>
          <Anchor component={Link} to={`/pegawai/${employee.id}`} fw={600} size="sm">
            {employee.name}
          </Anchor>
          <Badge size="sm" variant="light" color={STATE_COLORS[state]}>
            {words(`punchState.${state}`)}
          </Badge>
        </Group>
        <Text size="sm">
          {words(`punch.${kind}`)} · {formatDay(businessDate, language, 'short')},{' '}
          {formatTime(businessAt, timeZone)}
        </Text>
        {workLocation && distanceMeters != null && (
          <Text size="sm" c="dimmed">
            {t('distance', { meters: distanceMeters, place: workLocation.name })}
          </Text>
        )}
        <Group gap={4}>
          {punch.flags.map(({ code }) => (
            <Badge key={code} size="sm" variant="light" color="yellow">
              {words(`flag.${code}`)}
            </Badge>
          ))}
        </Group>
        {objection && <Text size="sm">{t('objection', { note: objection.note })}</Text>}
        {punch.decisionReason && (
          <Text size="sm" c="dimmed">
            “{punch.decisionReason}”
          </Text>
        )}
        {decided === null && <PunchActions punch={punch} onAct={onAct} />}
      </Stack>
    </Paper>
  );
}

function PunchActions({ punch, onAct }: Pick<PunchCardProps, 'punch' | 'onAct'>) {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const values = {
    kind: words(`punch.${punch.kind}`),
    name: punch.employee.name,
    day: formatDay(punch.businessDate, language, 'short'),
  };
  const actions = [
    { event: 'CONFIRM', text: 'confirm', label: 'confirmNamed', may: punch.canConfirm.allowed },
    { event: 'REJECT', text: 'reject', label: 'rejectNamed', may: punch.canReject.allowed },
    { event: 'RESTORE', text: 'restore', label: 'restoreNamed', may: punch.canDecideObjection.allowed },
    { event: 'UPHOLD', text: 'uphold', label: 'upholdNamed', may: punch.canDecideObjection.allowed },
  ] as const;
  return (
    <Group gap="xs" className={classes['actions']}>
      {actions
        .filter(({ may }) => may)
        .map(({ event, text, label }) => (
          <Button
            key={event}
            size="xs"
            variant={event === 'CONFIRM' || event === 'RESTORE' ? 'light' : 'default'}
            aria-label={t(label, values)}
            onClick={() => onAct(punch, event)}
          >
            {t(text)}
          </Button>
        ))}
      <AuditLink type="Punch" id={punch.id} />
    </Group>
  );
}

function PunchPhoto({ punch }: { punch: PunchCardPartsFragment }) {
  const t = useAttendanceTexts();
  const words = useDomainTexts();
  const language = useLanguage();
  const address = punch.selfie?.thumbnail;
  if (!address) {
    return (
      <Stack className={classes['photo']} align="center" justify="center" gap={4}>
        <IconCameraOff size={32} stroke={1.4} aria-hidden />
        <Text size="sm" c="dimmed">
          {t('noPhoto')}
        </Text>
      </Stack>
    );
  }
  const alt = t('photoAlt', {
    kind: words(`punch.${punch.kind}`),
    name: punch.employee.name,
    day: formatDay(punch.businessDate, language, 'short'),
  });
  // Not lazily: the address lives for a minute.
  return <img className={classes['photo']} src={address} alt={alt} />;
}
