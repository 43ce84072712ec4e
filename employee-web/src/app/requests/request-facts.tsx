import { Stack, Text } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import type { StatusTone } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { EvidenceView } from '../evidence/evidence-view.tsx';
import parts from '../parts/parts.module.css';
import { useDomainTexts } from '../texts/domain.texts.ts';
import type {
  AbsenceKind,
  LeaveKind,
  OwnAbsenceFragment,
  OwnCorrectionFragment,
  PreviewedDayFragment,
  RequestState,
} from '../../gql/graphql.ts';
import { useRequestWords } from './request.texts.ts';

/** How the state of a request looks; the words say it. */
export const REQUEST_TONE: Readonly<Record<RequestState, StatusTone>> = {
  REQUESTED: 'WAITING',
  APPROVED: 'GOOD',
  REJECTED: 'BAD',
  WITHDRAWN: 'NEUTRAL',
  REVOKED: 'BAD',
};

/** Names an absence: the kind of leave, sick with or without a letter, or the kind. */
export function useAbsenceName(): (absence: {
  readonly kind: AbsenceKind;
  readonly leaveKind: LeaveKind | null;
  readonly hasLetter: boolean | null;
}) => string {
  const words = useRequestWords();
  return ({ kind, leaveKind, hasLetter }) => {
    if (leaveKind) return words(`leave.${leaveKind}`);
    if (kind === 'SICK') return words(hasLetter ? 'sickWithLetter' : 'sickWithoutLetter');
    return words(`kind.${kind}`);
  };
}

type AbsenceFactsProps = Pick<
  OwnAbsenceFragment,
  'startsOn' | 'endsOn' | 'workingDays' | 'reason' | 'letterNumber' | 'letterDate' | 'evidence' | 'entered'
>;

/** When, why, and by which letter. */
export function AbsenceFacts({ absence }: { absence: AbsenceFactsProps }) {
  const words = useRequestWords();
  const language = useLanguage();
  const { startsOn, endsOn, workingDays, reason, letterNumber, letterDate, evidence, entered } = absence;
  const day = (date: string) => formatDay(date, language, 'short');
  return (
    <Stack gap={4}>
      <Text>
        {startsOn === endsOn
          ? formatDay(startsOn, language)
          : words('days', { from: day(startsOn), to: day(endsOn) })}
        {' · '}
        {words('workingDays', { count: workingDays })}
      </Text>
      <Text className={parts['prose'] ?? ''}>{reason}</Text>
      {letterNumber && (
        <Text size="sm" c="dimmed">
          {words('letter', { number: letterNumber, day: letterDate ? day(letterDate) : '' })}
        </Text>
      )}
      {entered && (
        <Text size="sm" c="dimmed">
          {words('entered')}
        </Text>
      )}
      {evidence && <EvidenceView evidence={evidence} label={words('file')} />}
    </Stack>
  );
}

type CorrectionFactsProps = Pick<
  OwnCorrectionFragment,
  'kind' | 'clockIn' | 'clockOut' | 'explanation' | 'evidence'
>;

/** Which times, why, and what proves it. */
export function CorrectionFacts({ correction }: { correction: CorrectionFactsProps }) {
  const words = useRequestWords();
  const { kind, clockIn, clockOut, explanation, evidence } = correction;
  const times = [
    clockIn && words('clockIn', { time: clock(clockIn) }),
    clockOut && words('clockOut', { time: clock(clockOut) }),
  ].filter(Boolean);
  return (
    <Stack gap={4}>
      <Text fw={600}>{times.join(', ')}</Text>
      <Text>{words(`correction.${kind}`)}</Text>
      <Text className={parts['prose'] ?? ''}>{explanation}</Text>
      {evidence && <EvidenceView evidence={evidence} label={words('file')} />}
    </Stack>
  );
}

/** A day as it is and as it would be. */
export function BeforeAfter({
  before,
  after,
}: {
  before: PreviewedDayFragment;
  after: PreviewedDayFragment;
}) {
  const words = useRequestWords();
  return (
    <Stack gap="xs">
      <OneDay title={words('before')} day={before} />
      <OneDay title={words('after')} day={after} />
    </Stack>
  );
}

function OneDay({ title, day }: { title: string; day: PreviewedDayFragment }) {
  const words = useDomainTexts();
  return (
    <div className={parts['card']}>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Text fw={650}>{words(`status.${day.status}`)}</Text>
      <Text size="sm">{day.explanation}</Text>
    </div>
  );
}

function clock(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}
