import { useCallback, useEffect, useState } from 'react';
import { skipToken, useQuery } from '@apollo/client/react';
import { Box, Button, Drawer, Group, Paper } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconChecks, IconKeyboard, IconList } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { api } from '../../app/api.ts';
import { PageHeader } from '../../app/layout/page-header.tsx';
import { LoadingState } from '@eoffice/web-kit/parts/loading-state.tsx';
import { ProblemState } from '@eoffice/web-kit/parts/problem-state.tsx';
import { BulkApproveModal } from './bulk-approve-modal.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { EvidenceView } from './evidence-view.tsx';
import { HelpModal } from './help-modal.tsx';
import { NoteModal, type NoteEvent } from './note-modal.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueDone, QueueEmpty } from './queue-states.tsx';
import { ReportView } from './report-view.tsx';
import { afterDecision, neighbour, waitingItems, type ReviewEvent } from './review-queue.rules.ts';
import { REVIEW_REPORT } from './review.operations.ts';
import classes from './review.module.css';
import { useReviewTexts } from './review.texts.ts';
import { useDecisionNotices } from './use-decision-notices.tsx';
import { useReview } from './use-review.ts';
import { useLetterKeys } from '../../app/keys/use-letter-keys.ts';

/** Name of the report in the address. */
const REPORT = 'laporan';

/** One report at a time with its evidence beside it; the address holds which one. */
export function ReviewPage() {
  const t = useReviewTexts();
  const { queue, reload, decide, approveMany } = useReview();
  const [params, setParams] = useSearchParams();
  const [finished, setFinished] = useState(false);
  const [noteFor, setNoteFor] = useState<NoteEvent | null>(null);
  const [help, helpControl] = useDisclosure(false);
  const [bulk, bulkControl] = useDisclosure(false);
  const [list, listControl] = useDisclosure(false);
  const [keysOn, setKeysOn] = useLocalStorage({ key: 'eoffice.review.keys', defaultValue: true });
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });

  const asked = params.get(REPORT);
  const id = finished ? null : (asked ?? waitingItems(queue)[0]?.id ?? queue.items?.[0]?.id ?? null);
  const { data, error, refetch } = useQuery(REVIEW_REPORT, id === null ? skipToken : { variables: { id } });
  const found = data?.lkhReport;
  const report = found?.id === id ? found : undefined;
  const outcome = id === null ? undefined : queue.outcomes.get(id);
  const settled = outcome?.state === 'SENDING' || outcome?.state === 'DONE';

  const open = useCallback(
    (next: string | null) => {
      setFinished(next === null);
      listControl.close();
      setParams(next === null ? {} : { [REPORT]: next }, { replace: true });
    },
    [listControl, setParams],
  );
  const notices = useDecisionNotices(open);

  // The next report is there before it is asked for.
  const following = neighbour(queue, id, 1);
  useEffect(() => {
    if (following) void api.query({ query: REVIEW_REPORT, variables: { id: following } }).catch(() => null);
  }, [following]);

  const send = async (event: ReviewEvent, note = '') => {
    if (!report) return false;
    setNoteFor(null);
    open(afterDecision(queue, report.id));
    const result = await decide(report, event, note);
    notices(report, result);
    if (result.state === 'REFUSED')
      void api.query({ query: REVIEW_REPORT, variables: { id: report.id }, fetchPolicy: 'network-only' });
    return result.state === 'DONE';
  };
  const approve = () => {
    if (report?.canApprove.allowed && !settled) void send('APPROVE');
  };
  const askNote = (event: NoteEvent) => {
    const right = event === 'RETURN' ? report?.canReturn : report?.canReject;
    if (right?.allowed && !settled) setNoteFor(event);
  };
  useLetterKeys(
    {
      j: () => open(neighbour(queue, id, 1)),
      k: () => open(neighbour(queue, id, -1)),
      a: approve,
      r: () => askNote('RETURN'),
      x: () => askNote('REJECT'),
      '?': helpControl.open,
    },
    keysOn,
  );

  const queueList = <QueueList queue={queue} currentId={id} onOpen={open} onReload={reload} />;
  const waiting = waitingItems(queue).length;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={<span role="status">{t('waiting', { count: waiting })}</span>}
      >
        {!wide && (
          <Button
            variant="default"
            leftSection={<IconList size={18} aria-hidden />}
            onClick={listControl.open}
          >
            {t('queue')}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconChecks size={18} aria-hidden />}
          disabled={waiting === 0}
          onClick={bulkControl.open}
        >
          {t('bulk')}
        </Button>
        <Button
          variant="default"
          visibleFrom="sm"
          leftSection={<IconKeyboard size={18} aria-hidden />}
          onClick={helpControl.open}
        >
          {t('help')}
        </Button>
      </PageHeader>
      <div className={classes['cockpit']}>
        {wide && (
          <Paper withBorder className={classes['queue']} component="aside" aria-label={t('queue')}>
            {queueList}
          </Paper>
        )}
        {queue.failed && queue.items === null && <ProblemState onRetry={reload} />}
        {queue.items === null && !queue.failed && !report && <LoadingState />}
        {queue.items?.length === 0 && id === null && <QueueEmpty onReload={reload} />}
        {finished && (queue.items?.length ?? 0) > 0 && <QueueDone onReload={reload} queue={queue} />}
        {id !== null && (
          <Box className={classes['work']}>
            <DecisionBar
              queue={queue}
              id={id}
              report={report}
              outcome={outcome}
              onOpen={open}
              onApprove={approve}
              onNote={askNote}
            />
            {!data && error ? (
              <ProblemState onRetry={() => void refetch()} />
            ) : data?.lkhReport === null ? (
              <ProblemState title={t('gone')} text="" />
            ) : !report ? (
              <LoadingState />
            ) : (
              <div className={classes['pair']} key={report.id}>
                <ReportView report={report} />
                <EvidenceView report={report} />
              </div>
            )}
          </Box>
        )}
      </div>
      {report && noteFor && (
        <NoteModal
          key={`${report.id} ${noteFor}`}
          report={report}
          event={noteFor}
          onClose={() => setNoteFor(null)}
          onSend={(note) => send(noteFor, note)}
        />
      )}
      <HelpModal opened={help} onClose={helpControl.close} enabled={keysOn} onEnabled={setKeysOn} />
      {bulk && (
        <BulkApproveModal items={waitingItems(queue)} onClose={bulkControl.close} approve={approveMany} />
      )}
      <Drawer opened={list && !wide} onClose={listControl.close} title={t('queue')} padding={0}>
        <Group p={0}>{queueList}</Group>
      </Drawer>
    </>
  );
}
