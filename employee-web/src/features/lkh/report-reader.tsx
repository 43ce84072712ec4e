import { useState } from 'react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { api } from '../../app/api.ts';
import { ReportContent, ReportHistory, ReportHints } from '../../app/report/report-parts.tsx';
import { NoteModal } from '../../app/parts/note-modal.tsx';
import { accountIdOf } from '../../app/session/remembered-viewer.ts';
import { useViewer } from '../../app/session/viewer.ts';
import type { LkhReportPartsFragment } from '../../gql/graphql.ts';
import { keptDraft } from './kept-drafts.ts';
import { isBlank } from './lkh-content.rules.ts';
import { LKH_OBJECT, LKH_WITHDRAW } from './lkh.operations.ts';
import { useLkhTexts } from './lkh.texts.ts';
import { DecisionNotice } from './decision-notice.tsx';

/** A report that cannot be changed now: what it says, who decided what and why, and what its owner may still do. */
export function ReportReader({ report }: { report: LkhReportPartsFragment }) {
  const t = useLkhTexts();
  const [objecting, setObjecting] = useState(false);
  const withdrawal = useAction(async () => {
    const { data } = await api.mutate({ mutation: LKH_WITHDRAW, variables: { id: report.id } });
    return data?.lkhReportWithdraw;
  });
  const objection = useAction(async (note: string) => {
    const { data } = await api.mutate({
      mutation: LKH_OBJECT,
      variables: { id: report.id, input: { note } },
    });
    return data?.lkhReportObject;
  });
  return (
    <Stack gap="lg">
      <DecisionNotice report={report} />
      <UnsentText date={report.date} />
      <ReportContent report={report} />
      {report.state === 'SUBMITTED' && <ReportHints hints={report.hints} title={t('hints')} />}
      <FaultAlert fault={withdrawal.fault} />
      {report.canWithdraw.allowed && (
        <Button
          variant="default"
          size="lg"
          loading={withdrawal.running}
          onClick={() => void withdrawal.run().then((done) => done && announce(t('withdrawn')))}
        >
          {t('withdraw')}
        </Button>
      )}
      {report.canObject.allowed && (
        <Button variant="default" size="lg" onClick={() => setObjecting(true)}>
          {t('object')}
        </Button>
      )}
      <ReportHistory decisions={report.decisions} />
      {objecting && (
        <NoteModal
          storageKey={`eoffice.lkh.objection.${report.id}`}
          title={t('objectTitle')}
          label={t('objectLabel')}
          hint={t('objectHint')}
          button={t('object')}
          min={10}
          max={1000}
          running={objection.running}
          fault={objection.fault}
          onClose={() => setObjecting(false)}
          onSend={async (note) => {
            const done = await objection.run(note);
            if (!done) return false;
            setObjecting(false);
            announce(t('objectedNow'));
            return true;
          }}
        />
      )}
    </Stack>
  );
}

/** What was written here after the report could no longer be changed: shown, so that nothing is lost in silence. */
function UnsentText({ date }: { date: string }) {
  const t = useLkhTexts();
  const draft = keptDraft(accountIdOf(useViewer()), date);
  const lines = draft?.content.activities.filter((activity) => !isBlank(activity)) ?? [];
  if (lines.length === 0) return null;
  return (
    <Alert color="orange" title={t('onlyOnPhone')}>
      {lines.map(({ key, description }) => (
        <Text key={key} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {description}
        </Text>
      ))}
    </Alert>
  );
}
