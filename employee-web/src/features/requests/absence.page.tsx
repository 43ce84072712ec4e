import { useState } from 'react';
import { skipToken, useQuery } from '@apollo/client/react';
import { Alert, NativeSelect, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { newClientId } from '@eoffice/web-kit/client-id.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { api } from '../../app/api.ts';
import { EvidenceField } from '../../app/evidence/evidence-field.tsx';
import { useKnownEvidence } from '../../app/evidence/use-known-evidence.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import parts from '../../app/parts/parts.module.css';
import { useRequestWords } from '../../app/requests/request.texts.ts';
import { accountIdOf } from '../../app/session/remembered-viewer.ts';
import { useViewer } from '../../app/session/viewer.ts';
import type { AbsenceFormOfQuery, AbsenceInput, AbsenceKind, LeaveKind } from '../../gql/graphql.ts';
import { ABSENCE_FORM, ABSENCE_PREVIEW, ABSENCE_REQUEST } from './requests.operations.ts';
import { absenceInput, emptyAbsence, isUnfinished } from './requests.rules.ts';
import { useRequestsTexts } from './requests.texts.ts';
import { SendRequest } from './send-request.tsx';
import { useRequestDraft } from './use-request-draft.ts';

const LEAVE_KINDS = [
  'ANNUAL',
  'SICK',
  'MATERNITY',
  'IMPORTANT_REASON',
  'LONG_SERVICE',
  'UNPAID',
] as const satisfies readonly LeaveKind[];

/** Asks for leave, permission, a sick day, duty travel, training, or work from elsewhere. */
export function AbsencePage() {
  const t = useRequestsTexts();
  const { data, fault, reload } = useAnswer(ABSENCE_FORM, {});
  return (
    <PageFrame title={t('absenceTitle')} backTo="/pengajuan">
      {!data && (fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />)}
      {data && <AbsenceForm form={data} />}
    </PageFrame>
  );
}

function AbsenceForm({ form: { absenceForm: form, viewer } }: { form: AbsenceFormOfQuery }) {
  const t = useRequestsTexts();
  const words = useRequestWords();
  const accountId = accountIdOf(useViewer());
  const request = useRequestDraft({
    key: `eoffice.absence.${accountId}`,
    empty: emptyAbsence(newClientId(), viewer.today),
    inputOf: absenceInput,
    mutate: async (id, input: AbsenceInput) =>
      (await api.mutate({ mutation: ABSENCE_REQUEST, variables: { id, input } })).data?.absenceRequest,
  });
  const { draft, input, change } = request;
  const [busy, setBusy] = useState(false);
  const evidence = useKnownEvidence(draft.evidenceId, []);
  const rule = form.rules.kinds.find(({ kind }) => kind === draft.kind);
  const fileRequired = Boolean(rule?.fileRequired) && (draft.kind !== 'SICK' || draft.hasLetter);
  return (
    <Stack gap="lg">
      <NativeSelect
        size="md"
        label={t('kind')}
        value={draft.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as AbsenceKind })}
        data={form.rules.kinds.map(({ kind }) => ({ value: kind, label: words(`kind.${kind}`) }))}
      />
      {draft.kind === 'LEAVE' && (
        <NativeSelect
          size="md"
          label={t('leaveKind')}
          description={t('balance', viewer.absenceBalance)}
          value={draft.leaveKind}
          onChange={(event) => change({ leaveKind: event.currentTarget.value as LeaveKind })}
          data={LEAVE_KINDS.map((kind) => ({ value: kind, label: words(`leave.${kind}`) }))}
        />
      )}
      {draft.kind === 'SICK' && (
        <Switch
          size="md"
          label={t('hasLetter')}
          checked={draft.hasLetter}
          onChange={(event) => change({ hasLetter: event.currentTarget.checked })}
        />
      )}
      <div className={parts['pair']}>
        <TextInput
          size="md"
          type="date"
          label={t('startsOn')}
          min={form.earliestDay}
          max={form.latestDay}
          value={draft.startsOn}
          onChange={(event) => {
            const startsOn = event.currentTarget.value;
            change({ startsOn, ...(draft.endsOn < startsOn && { endsOn: startsOn }) });
          }}
        />
        <TextInput
          size="md"
          type="date"
          label={t('endsOn')}
          min={draft.startsOn}
          value={draft.endsOn}
          onChange={(event) => change({ endsOn: event.currentTarget.value })}
        />
      </div>
      <Outlook input={input} />
      <Textarea
        size="md"
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={3}
        maxLength={500}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
      <div className={parts['pair']}>
        <TextInput
          size="md"
          label={t('letterNumber')}
          description={rule?.letterRequired ? null : t('optional')}
          maxLength={200}
          value={draft.letterNumber}
          onChange={(event) => change({ letterNumber: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          type="date"
          label={t('letterDate')}
          description={rule?.letterRequired ? null : t('optional')}
          value={draft.letterDate}
          onChange={(event) => change({ letterDate: event.currentTarget.value })}
        />
      </div>
      <EvidenceField
        place={`${accountId}.ABSENCE`}
        purpose="ABSENCE_LETTER"
        title={t('file')}
        hint={t(fileRequired ? 'fileRequired' : 'fileOptional')}
        evidence={evidence}
        onBusy={setBusy}
        onSent={({ id }) => change({ evidenceId: id })}
        onRemoved={() => change({ evidenceId: null })}
      />
      <SendRequest request={request} busy={busy} />
    </Stack>
  );
}

/** How many working days it takes, from which allotment, and why it cannot be, as the server sees it. */
function Outlook({ input }: { input: AbsenceInput | null }) {
  const t = useRequestsTexts();
  const language = useLanguage();
  const [asked] = useDebouncedValue(input, 600);
  const { data } = useQuery(
    ABSENCE_PREVIEW,
    asked ? { variables: { input: asked }, fetchPolicy: 'no-cache' } : skipToken,
  );
  const preview = data?.absencePreview;
  if (!preview) return null;
  const { code, params } = preview.canRequest;
  return (
    <Stack gap="xs" role="status">
      <Text>{t('previewDays', { working: preview.workingDays, calendar: preview.calendarDays })}</Text>
      {preview.allotments.map(({ allotment, period, limit, remaining, asked: taken }) => (
        <Text key={`${allotment} ${period}`} size="sm" c="dimmed">
          {t(`allotment.${allotment}`, { period, limit, left: Math.max(0, remaining - taken) })}
        </Text>
      ))}
      {code && !isUnfinished(code) && (
        <Alert color="orange">{refusalSentence({ code, params }, language)}</Alert>
      )}
    </Stack>
  );
}
