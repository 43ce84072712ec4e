import { Stack, Text, Title } from '@mantine/core';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { StatusBadge, type StatusTone } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import parts from '../../app/parts/parts.module.css';
import type { PlacementKind, ProposalPartsFragment, ProposalState } from '../../gql/graphql.ts';
import { ChoosePlace } from './choose-place.tsx';
import { ChooseSchedule } from './choose-schedule.tsx';
import { ChooseSupervisor } from './choose-supervisor.tsx';
import { OpenProposal } from './open-proposal.tsx';
import { OWN_PLACEMENT } from './placement.operations.ts';
import { inForce, openProposal, pastProposals, proposedName, type OwnPlacement } from './placement.rules.ts';
import { usePlacementTexts } from './placement.texts.ts';

/** Pengaturan Akun → Lokasi Kantor. */
export function WorkLocationPage() {
  return <PlacementPage kind="WORK_LOCATION" />;
}

/** Pengaturan Akun → Atasan Langsung. */
export function SupervisorPage() {
  return <PlacementPage kind="SUPERVISOR" />;
}

/** Pengaturan Akun → Jam Kerja. */
export function WorkSchedulePage() {
  return <PlacementPage kind="SCHEDULE_MODE" />;
}

/** What is in force, what was proposed and who confirms it, and the choice of something else. */
function PlacementPage({ kind }: { kind: PlacementKind }) {
  const t = usePlacementTexts();
  const { data, fault, reload } = useAnswer(OWN_PLACEMENT, {});
  const proposals = data?.viewer.employee.placementProposals ?? [];
  const open = openProposal(proposals, kind);
  return (
    <PageFrame title={t(`title.${kind}`)} backTo="/akun">
      {!data && (fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
      {data && (
        <Stack gap="xl">
          <Current placement={data.viewer.placement} kind={kind} />
          {open && <OpenProposal proposal={open} onCancelled={reload} />}
          {!open && <Choice placement={data.viewer.placement} kind={kind} onProposed={reload} />}
          <Past proposals={pastProposals(proposals, kind)} />
        </Stack>
      )}
    </PageFrame>
  );
}

function Current({ placement, kind }: { placement: OwnPlacement; kind: PlacementKind }) {
  const t = usePlacementTexts();
  const language = useLanguage();
  const current = inForce(placement, kind);
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {t('current')}
      </Title>
      {current.length === 0 && <Text c="dimmed">{t(`none.${kind}`)}</Text>}
      {current.map(({ id, name, detail, since }) => (
        <div key={id} className={parts['card']}>
          <Text fw={650}>{name}</Text>
          {detail && <Text c="dimmed">{detail}</Text>}
          <Text size="sm" c="dimmed">
            {t('since', { day: formatDay(since, language, 'short') })}
            {kind === 'SCHEDULE_MODE' && placement.schedule?.inherited && `, ${t('inherited')}`}
          </Text>
        </div>
      ))}
      <Text size="sm" c="dimmed">
        {placement.policy === 'DIRECT' ? t('direct') : t(`confirms.${kind}`)}
      </Text>
    </Stack>
  );
}

interface ChoiceProps {
  readonly placement: OwnPlacement;
  readonly kind: PlacementKind;
  readonly onProposed: () => Promise<void>;
}

function Choice({ placement, kind, onProposed }: ChoiceProps) {
  switch (kind) {
    case 'WORK_LOCATION':
      return <ChoosePlace placement={placement} onProposed={onProposed} />;
    case 'SUPERVISOR':
      return <ChooseSupervisor placement={placement} onProposed={onProposed} />;
    case 'SCHEDULE_MODE':
      return <ChooseSchedule placement={placement} onProposed={onProposed} />;
  }
}

const TONES: Readonly<Record<ProposalState, StatusTone>> = {
  PROPOSED: 'WAITING',
  CONFIRMED: 'GOOD',
  REFUSED: 'BAD',
  CANCELLED: 'NEUTRAL',
};

function Past({ proposals }: { proposals: readonly ProposalPartsFragment[] }) {
  const t = usePlacementTexts();
  const language = useLanguage();
  if (proposals.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {t('past')}
      </Title>
      {proposals.map((proposal) => (
        <div key={proposal.id} className={parts['card']}>
          <Text fw={600}>{proposedName(proposal)}</Text>
          <StatusBadge tone={TONES[proposal.state]}>{t(`state.${proposal.state}`)}</StatusBadge>
          <Text size="sm" c="dimmed">
            {t('from', { day: formatDay(proposal.effectiveOn, language, 'short') })}
            {proposal.decidedBy && proposal.state !== 'CANCELLED' && ` · ${proposal.decidedBy.name}`}
          </Text>
          {proposal.reason && <Text size="sm">“{proposal.reason}”</Text>}
        </div>
      ))}
    </Stack>
  );
}
