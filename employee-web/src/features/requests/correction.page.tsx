import { useState } from 'react';
import { skipToken, useQuery } from '@apollo/client/react';
import { Alert, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useParams } from 'react-router';
import { newClientId } from '@eoffice/web-kit/client-id.ts';
import { isDay } from '@eoffice/web-kit/days.ts';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { PageState } from '@eoffice/web-kit/parts/page-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { refusalSentence } from '@eoffice/web-kit/refusals/refusal-sentence.ts';
import { apiLanguage } from '@eoffice/web-kit/texts/i18n.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { useAnswer } from '../../app/answers/use-answer.ts';
import { api } from '../../app/api.ts';
import { EvidenceField } from '../../app/evidence/evidence-field.tsx';
import { useKnownEvidence } from '../../app/evidence/use-known-evidence.ts';
import { PageFrame } from '../../app/layout/page-frame.tsx';
import parts from '../../app/parts/parts.module.css';
import { BeforeAfter } from '../../app/requests/request-facts.tsx';
import { useRequestWords } from '../../app/requests/request.texts.ts';
import { accountIdOf } from '../../app/session/remembered-viewer.ts';
import { useViewer } from '../../app/session/viewer.ts';
import type { CorrectionFormOfQuery, CorrectionInput, CorrectionKind } from '../../gql/graphql.ts';
import { CorrectionCard } from './request-cards.tsx';
import { CORRECTION_FORM, CORRECTION_PREVIEW, CORRECTION_SUBMIT } from './requests.operations.ts';
import { correctionInput, emptyCorrection, isUnfinished } from './requests.rules.ts';
import { useRequestsTexts } from './requests.texts.ts';
import { SendRequest } from './send-request.tsx';
import { useRequestDraft } from './use-request-draft.ts';

/** Asks for a correction of one day: which times, why, what proves it, and what would change. */
export function CorrectionPage() {
  const t = useRequestsTexts();
  const language = useLanguage();
  const { date = '' } = useParams();
  if (!isDay(date)) {
    return (
      <PageFrame title={t('correctionTitle')} backTo="/riwayat">
        <PageState title={t('gone')} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={t('correctionTitle')}
      description={formatDay(date, language)}
      backTo={`/riwayat/${date}`}
    >
      <CorrectionOfDay key={date} date={date} />
    </PageFrame>
  );
}

function CorrectionOfDay({ date }: { date: string }) {
  const t = useRequestsTexts();
  const language = useLanguage();
  const { data, fault, reload } = useAnswer(CORRECTION_FORM, {
    date,
    language: apiLanguage(language),
  });
  if (!data) return fault ? <ProblemState onRetry={() => void reload()} /> : <LoadingState />;
  const { correctionForm: form, viewer } = data;
  const day = viewer.employee.attendanceDays[0];
  const waiting = viewer.correctionRequests.nodes.find(({ state }) => state === 'REQUESTED');
  const late = viewer.today > form.lastDay;
  return (
    <Stack gap="lg">
      {day && (
        <div className={parts['card']}>
          <Text size="sm" c="dimmed">
            {t('dayNow')}
          </Text>
          <Text>{day.explanation}</Text>
        </div>
      )}
      {waiting && <CorrectionCard correction={waiting} />}
      {!waiting && (
        <Alert color={late ? 'orange' : 'gray'}>
          {t(late ? 'tooLate' : 'lastDay', { day: formatDay(form.lastDay, language) })}
        </Alert>
      )}
      {!waiting && !late && <CorrectionForm date={date} form={form} />}
    </Stack>
  );
}

interface CorrectionFormProps {
  readonly date: string;
  readonly form: CorrectionFormOfQuery['correctionForm'];
}

function CorrectionForm({ date, form }: CorrectionFormProps) {
  const t = useRequestsTexts();
  const words = useRequestWords();
  const accountId = accountIdOf(useViewer());
  const request = useRequestDraft({
    key: `eoffice.correction.${accountId}.${date}`,
    empty: emptyCorrection(newClientId()),
    inputOf: (written) => correctionInput(date, written),
    mutate: async (id, input: CorrectionInput) =>
      (await api.mutate({ mutation: CORRECTION_SUBMIT, variables: { id, input } })).data
        ?.correctionRequestSubmit,
  });
  const { draft, input, change } = request;
  const [busy, setBusy] = useState(false);
  const evidence = useKnownEvidence(draft.evidenceId, []);
  const rule = form.rules.kinds.find(({ kind }) => kind === draft.kind);
  return (
    <Stack gap="lg">
      <NativeSelect
        size="md"
        label={t('cause')}
        description={
          rule?.countsTowardsLimit
            ? t('limit', { used: form.usedInMonth, limit: form.rules.monthlyLimit })
            : t('noLimit')
        }
        value={draft.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as CorrectionKind })}
        data={form.rules.kinds.map(({ kind }) => ({ value: kind, label: words(`correction.${kind}`) }))}
      />
      <div className={parts['pair']}>
        <TextInput
          size="md"
          type="time"
          label={t('clockIn')}
          value={draft.clockIn}
          onChange={(event) => change({ clockIn: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          type="time"
          label={t('clockOut')}
          value={draft.clockOut}
          onChange={(event) => change({ clockOut: event.currentTarget.value })}
        />
        <Text size="sm" c="dimmed" className={parts['both'] ?? ''}>
          {t('timesHint')}
        </Text>
      </div>
      <Textarea
        size="md"
        label={t('explanation')}
        description={t('reasonHint')}
        autosize
        minRows={3}
        maxLength={500}
        value={draft.explanation}
        onChange={(event) => change({ explanation: event.currentTarget.value })}
      />
      <EvidenceField
        place={`${accountId}.CORRECTION.${date}`}
        purpose="CORRECTION_EVIDENCE"
        title={t('proof')}
        hint={t(rule?.fileRequired ? 'proofRequired' : 'proofOptional')}
        evidence={evidence}
        onBusy={setBusy}
        onSent={({ id }) => change({ evidenceId: id })}
        onRemoved={() => change({ evidenceId: null })}
      />
      <Effect input={input} />
      <SendRequest request={request} busy={busy} />
    </Stack>
  );
}

/** What would come of it, as the server sees it while it is being filled in. */
function Effect({ input }: { input: CorrectionInput | null }) {
  const t = useRequestsTexts();
  const language = useLanguage();
  const [asked] = useDebouncedValue(input, 600);
  const { data } = useQuery(
    CORRECTION_PREVIEW,
    asked
      ? { variables: { input: asked, language: apiLanguage(language) }, fetchPolicy: 'no-cache' }
      : skipToken,
  );
  const preview = data?.correctionPreview;
  if (!preview) return null;
  const { code, params } = preview.canRequest;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h5">
        {t('effect')}
      </Title>
      {code && !isUnfinished(code) && (
        <Alert color="orange" role="status">
          {refusalSentence({ code, params }, language)}
        </Alert>
      )}
      <BeforeAfter before={preview.dayBefore} after={preview.dayAfter} />
    </Stack>
  );
}
