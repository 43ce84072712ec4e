import { useEffect, useRef, useState } from 'react';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { formatDay } from '@eoffice/web-kit/local-time.ts';
import { FaultAlert } from '@eoffice/web-kit/parts/fault-alert.tsx';
import { announce } from '@eoffice/web-kit/parts/live-region.tsx';
import { useAction } from '@eoffice/web-kit/refusals/use-action.ts';
import { useLanguage } from '@eoffice/web-kit/texts/use-language.ts';
import { api } from '../../app/api.ts';
import { ReportHistory, ReportHints } from '../../app/report/report-parts.tsx';
import { EvidenceField } from '../../app/evidence/evidence-field.tsx';
import { useKnownEvidence } from '../../app/evidence/use-known-evidence.ts';
import type { SentEvidence } from '../../app/evidence/upload-evidence.ts';
import { accountIdOf } from '../../app/session/remembered-viewer.ts';
import { useViewer } from '../../app/session/viewer.ts';
import type { LkhReportPartsFragment } from '../../gql/graphql.ts';
import { ActivitiesEditor } from './activities-editor.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { activityProblem, isBlank, type LkhContent } from './lkh-content.rules.ts';
import { LKH_SUBMIT } from './lkh.operations.ts';
import classes from './lkh.module.css';
import { useLkhTexts } from './lkh.texts.ts';
import { DecisionNotice } from './decision-notice.tsx';
import { placeOf } from './send-kept-files.ts';
import { SaveLine } from './save-line.tsx';
import { useDraftDesk } from './use-draft-desk.ts';

interface ReportEditorProps {
  readonly date: string;
  /** The report of the server; null when none was begun, or nobody knows. */
  readonly report: LkhReportPartsFragment | null;
  /** Last day to hand it in; null when nobody knows. */
  readonly deadline: string | null;
  /** The server has something new about this day. */
  readonly onSaved: () => Promise<void>;
}

/** What hinders handing in before the server is asked. */
type Hindrance = 'fixFirst' | 'writeFirst' | 'evidenceFirst' | 'notSavedYet';

/** Writes the report of a day. Everything is kept at once; handing in is one button. */
export function ReportEditor({ date, report, deadline, onSaved }: ReportEditorProps) {
  const t = useLkhTexts();
  const language = useLanguage();
  const accountId = accountIdOf(useViewer());
  const { desk, view } = useDraftDesk(accountId, date, report);
  const [strict, setStrict] = useState(false);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const [evidenceBusy, setEvidenceBusy] = useState(false);
  const [sent, setSent] = useState<SentEvidence | null>(null);
  const { content, conflict } = view;
  const evidence = useKnownEvidence(content.evidenceId, [sent, report?.evidence ?? null]);
  // The first save makes a report, and with it rights that the day did not have before.
  const begun = report === null && view.save.at === 'SERVER';
  const told = useRef(onSaved);
  useEffect(() => {
    told.current = onSaved;
  });
  useEffect(() => {
    if (begun) void told.current();
  }, [begun]);
  const submission = useAction(async (id: string) => {
    const { data } = await api.mutate({ mutation: LKH_SUBMIT, variables: { id } });
    return data?.lkhReportSubmit;
  });

  const change = (next: LkhContent) => {
    setHindrance(null);
    submission.clear();
    desk.change(next);
  };
  const submit = async () => {
    setStrict(true);
    submission.clear();
    const before = hindranceOf(desk.snapshot().content, evidenceBusy);
    setHindrance(before);
    if (before) return;
    await desk.flush();
    const id = desk.savedReportId();
    if (id === null) return setHindrance('notSavedYet');
    const done = await submission.run(id);
    if (!done) return onSaved();
    announce(t('submitted'));
    await onSaved();
  };
  return (
    <Stack gap="lg">
      {report && <DecisionNotice report={report} />}
      {deadline && (
        <Text size="sm" c="dimmed">
          {t('deadlineLong', { day: formatDay(deadline, language) })}
        </Text>
      )}
      {conflict ? (
        <ConflictChoice here={content} server={conflict} onChoose={(choice) => desk.choose(choice)} />
      ) : (
        <>
          <ActivitiesEditor date={date} content={content} strict={strict} onChange={change} />
          <EvidenceField
            place={placeOf(accountId, date)}
            purpose="LKH"
            evidence={evidence}
            onBusy={setEvidenceBusy}
            onSent={(file) => {
              setSent(file);
              change({ ...desk.snapshot().content, evidenceId: file.id });
            }}
            onRemoved={() => change({ ...desk.snapshot().content, evidenceId: null })}
          />
          {report && <ReportHints hints={report.hints} title={t('hints')} />}
          <div className={classes['sendBar']}>
            <Stack gap="xs">
              <SaveLine save={view.save} fault={view.fault} />
              {hindrance && (
                <Alert color="orange" role="alert">
                  {t(hindrance)}
                </Alert>
              )}
              <FaultAlert fault={submission.fault} />
              <Button
                size="lg"
                fullWidth
                leftSection={<IconSend size={20} aria-hidden />}
                loading={submission.running}
                onClick={() => void submit()}
              >
                {t(report?.state === 'RETURNED' ? 'submitAgain' : 'submit')}
              </Button>
            </Stack>
          </div>
        </>
      )}
      {report && <ReportHistory decisions={report.decisions} />}
    </Stack>
  );
}

function hindranceOf({ activities }: LkhContent, evidenceBusy: boolean): Hindrance | null {
  if (activities.every(isBlank)) return 'writeFirst';
  if (activities.some((activity) => activityProblem(activity) !== null)) return 'fixFirst';
  return evidenceBusy ? 'evidenceFirst' : null;
}
