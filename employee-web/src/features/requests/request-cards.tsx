import { Button, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDay, formatInstant } from '@eoffice/web-kit/local-time.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { StatusBadge } from '@eoffice/web-kit/parts/status-badge.tsx';
import { useAction, type Payload } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import parts from '../../app/parts/parts.module.css';
import {
  AbsenceFacts,
  CorrectionFacts,
  REQUEST_TONE,
  useAbsenceName,
} from '../../app/requests/request-facts.tsx';
import { useRequestWords } from '../../app/requests/request.texts.ts';
import type { OwnAbsenceFragment, OwnCorrectionFragment } from '../../gql/graphql.ts';
import { ABSENCE_WITHDRAW, CORRECTION_WITHDRAW } from './requests.operations.ts';
import { useRequestsTexts } from './requests.texts.ts';

/** An absence that was asked for, its state, and the way to take it back. */
export function AbsenceCard({ absence }: { absence: OwnAbsenceFragment }) {
  const nameOf = useAbsenceName();
  return (
    <article className={parts['card']}>
      <Stack gap="xs">
        <Text fw={650}>{nameOf(absence)}</Text>
        <RequestState request={absence} />
        <AbsenceFacts absence={absence} />
        {absence.canWithdraw.allowed && (
          <Withdraw
            withdraw={async () => {
              const variables = { id: absence.id };
              return (await api.mutate({ mutation: ABSENCE_WITHDRAW, variables })).data?.absenceWithdraw;
            }}
          />
        )}
      </Stack>
    </article>
  );
}

/** A correction that was asked for. */
export function CorrectionCard({ correction }: { correction: OwnCorrectionFragment }) {
  const words = useRequestWords();
  const language = useLanguage();
  return (
    <article className={parts['card']}>
      <Stack gap="xs">
        <Text fw={650} component={Link} to={`/riwayat/${correction.date}`} c="inherit">
          {words('correctionOf', { day: formatDay(correction.date, language, 'short') })}
        </Text>
        <RequestState request={correction} />
        <CorrectionFacts correction={correction} />
        {correction.canWithdraw.allowed && (
          <Withdraw
            withdraw={async () => {
              const variables = { id: correction.id };
              return (await api.mutate({ mutation: CORRECTION_WITHDRAW, variables })).data
                ?.correctionRequestWithdraw;
            }}
          />
        )}
      </Stack>
    </article>
  );
}

function RequestState({ request }: { request: OwnAbsenceFragment | OwnCorrectionFragment }) {
  const words = useRequestWords();
  const language = useLanguage();
  const { state, decidedBy, decidedAt, decisionReason, requestedAt } = request;
  return (
    <>
      <div>
        <StatusBadge tone={REQUEST_TONE[state]}>{words(`state.${state}`)}</StatusBadge>
      </div>
      <Text size="sm" c="dimmed">
        {decidedBy && decidedAt && state !== 'WITHDRAWN'
          ? words('decidedBy', {
              state: words(`state.${state}`),
              name: decidedBy.name,
              at: formatInstant(decidedAt, language),
            })
          : words('requestedAt', { at: formatInstant(requestedAt, language) })}
      </Text>
      {decisionReason && <Text size="sm">“{decisionReason}”</Text>}
    </>
  );
}

function Withdraw({ withdraw }: { withdraw: () => Promise<Payload | null | undefined> }) {
  const t = useRequestsTexts();
  const { run, running, fault } = useAction(withdraw);
  return (
    <>
      <FaultAlert fault={fault} />
      <Button
        variant="default"
        size="md"
        loading={running}
        onClick={() => void run().then((done) => done && announce(t('withdrawn')))}
      >
        {t('withdraw')}
      </Button>
    </>
  );
}
